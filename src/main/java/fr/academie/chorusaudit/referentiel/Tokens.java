package fr.academie.chorusaudit.referentiel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a page as labels, texts and boxes, each box given to its label. */
final class Tokens {

    private static final Pattern NUMBER = Pattern.compile("[0-9]");

    private Tokens() {}

    static List<Token> of(List<Line> lines) {
        List<Line> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            List<Token> row = row(i, filled.get(i));
            if (i + 1 < filled.size() && isHeaderOf(row, row(i + 1, filled.get(i + 1)))) {
                Token day = dayOf(row, tokens);
                pairUp(row, row(i + 1, filled.get(i + 1)), tokens);
                i = addStructures(filled, i + 2, row, day, tokens) - 1;
                // No value is to come for the last label, were its cell empty.
                tokens.add(heading(Label.Kind.TITRE, filled, i));
            } else if (i + 1 < filled.size() && isRaggedHeaderOf(row, row(i + 1, filled.get(i + 1)))) {
                // Nobody can tell which value stands under which label, nor which label has none.
                if (row.stream().anyMatch(Tokens::isBeginning)) {
                    tokens.add(heading(Label.Kind.DEBUT, filled, i));
                }
                i++;
            } else {
                row.stream()
                        .filter(token -> token.label() != null || !token.texte().isEmpty())
                        .forEach(tokens::add);
            }
        }
        giveBoxes(tokens);
        return tokens;
    }

    /**
     * Reads what follows the first row of a table of structures, each row a fiche of its own.
     *
     * @param day that of the page; null when it tells none, or each row its own
     * @return the row behind the table
     */
    private static int addStructures(
            List<Line> filled, int start, List<Token> labels, @Nullable Token day, List<Token> tokens) {
        int end = start;
        for (int i = start; i < filled.size(); i++) {
            List<Token> row = row(i, filled.get(i));
            if (!row.stream().allMatch(Token::isText)) {
                break;
            }
            // Any other text is a foot of page, or a row that nobody can read.
            if (isStructure(labels, row)) {
                tokens.add(heading(Label.Kind.DEBUT, filled, i));
                if (day != null) {
                    tokens.add(day);
                }
                pairUp(labels, row, tokens);
                end = i + 1;
            }
        }
        return end;
    }

    private static Token heading(Label.Kind kind, List<Line> filled, int index) {
        return new Token(index, filled.get(index).number(), new Label(kind, null), "");
    }

    /** The day above a table that has none of its own. */
    private static @Nullable Token dayOf(List<Token> labels, List<Token> above) {
        if (labels.stream().anyMatch(Tokens::isDay)) {
            return null;
        }
        for (int i = above.size() - 1; i >= 0; i--) {
            Token token = above.get(i);
            if (isDay(token)) {
                boolean follows = token.isBareLabel()
                        && i + 1 < above.size()
                        && above.get(i + 1).isText();
                return follows ? token.with(above.get(i + 1).texte()) : token;
            }
            if (isBeginning(token)) {
                return null;
            }
        }
        return null;
    }

    private static boolean isDay(Token token) {
        Label label = token.label();
        return label != null && label.kind() == Label.Kind.DATE;
    }

    private static List<Token> row(int index, Line line) {
        return line.pieces().stream()
                .map(piece -> {
                    Label.Match match = Labels.match(piece);
                    return match == null
                            ? new Token(index, line.number(), null, piece)
                            : new Token(index, line.number(), match.label(), match.reste());
                })
                .toList();
    }

    /** True when several labels stand in a row and their values in the row below. */
    private static boolean isHeaderOf(List<Token> row, List<Token> below) {
        return row.size() == below.size() && isRowOfLabels(row, below);
    }

    /** The same, where cells are missing at an end of one of the rows. */
    private static boolean isRaggedHeaderOf(List<Token> row, List<Token> below) {
        return row.size() != below.size() && isRowOfLabels(row, below);
    }

    /** True when one more structure stands in a row under the labels, one of which is its identifier. */
    private static boolean isStructure(List<Token> labels, List<Token> row) {
        if (labels.size() != row.size()) {
            return false;
        }
        return IntStream.range(0, labels.size())
                .filter(column -> isIdentifier(labels.get(column)))
                .anyMatch(column -> NUMBER.matcher(row.get(column).texte()).lookingAt());
    }

    private static boolean isIdentifier(Token token) {
        Label label = token.label();
        return label != null && label.isIdentifier();
    }

    private static boolean isRowOfLabels(List<Token> row, List<Token> below) {
        return row.stream().filter(Tokens::isBareField).count() > 1
                && row.stream()
                        .allMatch(token -> isBareField(token) || token.texte().isEmpty())
                && below.stream().allMatch(Token::isText)
                && below.stream().anyMatch(token -> !token.texte().isEmpty());
    }

    /** What follows is said of another structure than what came before. */
    private static boolean isBeginning(Token token) {
        Label label = token.label();
        return label != null && (label.isIdentifier() || label.kind() == Label.Kind.TYPE_IDENTIFIANT);
    }

    private static boolean isBareField(Token token) {
        Label label = token.label();
        return label != null && label.isField() && token.texte().isEmpty();
    }

    private static void pairUp(List<Token> row, List<Token> below, List<Token> tokens) {
        for (int column = 0; column < row.size(); column++) {
            if (row.get(column).label() != null) {
                tokens.add(row.get(column).with(below.get(column).texte()));
            }
        }
    }

    /** A box belongs to the label that it shares a line with, or else to the one that it stands beside. */
    private static void giveBoxes(List<Token> tokens) {
        Set<Integer> labelled = new HashSet<>();
        tokens.stream().filter(Tokens::isBoxLabel).forEach(token -> labelled.add(token.ligne()));
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!isBoxLabel(token) || Vocabulaire.ouiNon(token.texte()).isPresent()) {
                continue;
            }
            for (int beside : List.of(i - 1, i + 1)) {
                boolean box = beside >= 0
                        && beside < tokens.size()
                        && tokens.get(beside).isBox();
                if (box && !given.contains(beside) && belongs(tokens.get(beside), token, labelled)) {
                    given.add(beside);
                    tokens.set(i, token.with(tokens.get(beside).texte()));
                    break;
                }
            }
        }
    }

    private static boolean belongs(Token box, Token label, Set<Integer> labelled) {
        return box.ligne() == label.ligne() || !labelled.contains(box.ligne());
    }

    private static boolean isBoxLabel(Token token) {
        Label label = token.label();
        return label != null && label.isBox();
    }
}
