package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.Mots;
import fr.academie.chorusaudit.structure.Champ;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the portal's labels in the texts of a page. */
final class Labels {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern WITHIN = Pattern.compile("[\\s\\p{Z}'’ʼ.°º/_-]{1,4}");
    private static final Pattern SEPARATOR = Pattern.compile("^[\\s\\p{Z}]*[:;=*][\\s\\p{Z}:;=*]*");
    private static final Pattern WIDE_GAP = Pattern.compile("[ \\u00A0]{2,}");
    private static final Pattern NOTHING_CHOSEN = Pattern.compile(
            "[-–—\\s]*(aucune?|none)\\s*[-–—]+\\s*|[-–—]+\\s*(aucune?|none)\\s*|.*\\bsélectionne[rz]\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int ENOUGH_LABELS = 3;
    private static final int WINDOW = 300;
    /** No fiche is that long, and a hostile line is longer. */
    private static final int LONGEST_PAGE = 50_000;

    private Labels() {}

    /** The longest label at the start of a text; null when the text starts with none. */
    static Label.@Nullable Match match(String text) {
        return match(text, false);
    }

    /** True for what a list shows while nothing has been chosen, and for the invitation to choose. */
    static boolean isNothingChosen(String text) {
        return NOTHING_CHOSEN.matcher(text).matches();
    }

    /** Cuts a text in which further labels follow the first: in a page pasted on one line, or after a wide gap. */
    static List<String> split(String text) {
        if (text.length() > LONGEST_PAGE) {
            return List.of(text);
        }
        return splitRunOn(text).stream()
                .flatMap(part -> splitAtWideGaps(part).stream())
                .toList();
    }

    private static List<String> splitAtWideGaps(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        Matcher gap = WIDE_GAP.matcher(text);
        while (gap.find()) {
            if (match(window(text, gap.end()), false) != null) {
                parts.add(text.substring(start, gap.start()));
                start = gap.end();
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** True when labels stand on several lines, or before an identifier: the header of a table is one line of labels. */
    static boolean looksLikePage(List<Line> lines) {
        int labelled = 0;
        boolean identified = false;
        for (Line line : lines) {
            List<Label.Match> matches = line.pieces().stream()
                    .map(Labels::match)
                    .filter(Objects::nonNull)
                    .filter(match -> match.label().isField())
                    .toList();
            labelled += matches.isEmpty() ? 0 : 1;
            for (Label.Match match : matches) {
                Label.Kind kind = match.label().kind();
                identified |= match.label().isIdentifier() || kind == Label.Kind.TYPE_IDENTIFIANT;
                boolean runOn =
                        match.label().isIdentifier() && !match.reste().isEmpty() && matches.size() >= ENOUGH_LABELS;
                if (runOn || (identified && labelled >= ENOUGH_LABELS)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> splitRunOn(String text) {
        List<Integer> starts = new ArrayList<>();
        Set<Label> found = new HashSet<>();
        boolean identified = false;
        Matcher word = WORD.matcher(text);
        int from = 0;
        while (word.find(from)) {
            Label.Match match =
                    Character.isUpperCase(text.charAt(word.start())) ? match(window(text, word.start()), true) : null;
            from = word.end();
            if (match != null && isCut(match, text.substring(word.start(), word.start() + match.end()))) {
                starts.add(word.start());
                found.add(match.label());
                identified |= match.label().isIdentifier();
                from = word.start() + match.end();
            }
        }
        // One word of a label inside a value is no label: « rue de la Ville ».
        if (found.size() < ENOUGH_LABELS || !(identified || starts.get(0) == 0)) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int next : starts) {
            parts.add(text.substring(start, next));
            start = next;
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** A heading of one word, « Options », is as well a word of a value. */
    private static boolean isCut(Label.Match match, String name) {
        return match.label().kind() != Label.Kind.TITRE || name.contains(" ");
    }

    /** Labels are short; a line may be the whole of a hostile page. */
    private static String window(String text, int start) {
        return text.substring(start, Math.min(text.length(), start + WINDOW));
    }

    private static Label.@Nullable Match match(String text, boolean runOn) {
        Matcher word = WORD.matcher(text);
        StringBuilder words = new StringBuilder();
        Label.Match best = null;
        int end = 0;
        for (int i = 0; i < LabelTable.MAX_WORDS && word.find(); i++) {
            boolean joined = i == 0
                    ? word.start() == 0
                    : WITHIN.matcher(text.substring(end, word.start())).matches();
            if (!joined) {
                break;
            }
            words.append(i == 0 ? "" : " ").append(Mots.plain(word.group()));
            end = word.end();
            Label label = LabelTable.LABELS.get(words.toString());
            if (label != null && isPlausible(label, text, end, runOn)) {
                best = new Label.Match(label, end, reste(text, end));
            }
        }
        return best;
    }

    /** Values that begin with the word of a label are not labels: « VILLE DE GRENOBLE », « Statut juridique ». */
    private static boolean isPlausible(Label label, String text, int end, boolean runOn) {
        String name = text.substring(0, end);
        String reste = reste(text, end);
        boolean separated =
                reste.isEmpty() || SEPARATOR.matcher(text.substring(end)).find();
        return switch (label.kind()) {
            case IDENTIFIANT, SIRET -> reste.isEmpty() || Character.isDigit(reste.charAt(0)) || isNothingChosen(reste);
            case TITRE, DEBUT -> (reste.isEmpty() || runOn) && !isShouted(name);
            case TYPE_IDENTIFIANT -> true;
            case DATE -> reste.isEmpty() || Character.isDigit(reste.charAt(0));
            case CHAMP -> {
                boolean states = label.champ() == Champ.STATUT
                        && (isNothingChosen(reste) || Vocabulaire.statut(reste).isPresent());
                boolean labelled = Character.isUpperCase(name.charAt(0))
                        && (runOn || label.champ() != Champ.STATUT)
                        && (!isShouted(name) || name.contains(" "));
                yield separated || states || labelled;
            }
        };
    }

    private static boolean isShouted(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 1;
    }

    private static String reste(String text, int end) {
        return SEPARATOR.matcher(text.substring(end)).replaceFirst("").strip();
    }
}
