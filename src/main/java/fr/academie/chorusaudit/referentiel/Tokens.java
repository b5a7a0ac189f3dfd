package fr.academie.chorusaudit.referentiel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the lines of a page as labels, texts and boxes, each box given to its label. */
final class Tokens {

    private Tokens() {}

    static List<Token> of(List<Line> lines) {
        List<Line> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            List<Token> row = row(i, filled.get(i));
            if (i + 1 < filled.size() && isHeaderOf(row, row(i + 1, filled.get(i + 1)))) {
                pairUp(row, row(i + 1, filled.get(i + 1)), tokens);
                i++;
            } else if (i + 1 < filled.size() && isRaggedHeaderOf(row, row(i + 1, filled.get(i + 1)))) {
                // Nobody can tell which value stands under which label, nor which label has none.
                if (row.stream().anyMatch(Tokens::isBeginning)) {
                    tokens.add(new Token(i, filled.get(i).number(), new Label(Label.Kind.DEBUT, null), ""));
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
