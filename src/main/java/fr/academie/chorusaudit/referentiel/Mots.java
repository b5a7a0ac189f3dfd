package fr.academie.chorusaudit.referentiel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as people type them, brought to forms that can be compared. */
final class Mots {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\u200B\\u200C\\u200D\\u2060\\uFEFF]+");
    private static final Set<String> LINKS =
            Set.of("de", "du", "des", "d", "la", "le", "les", "l", "au", "a", "un", "n", "no", "numero");

    private Mots() {}

    /** Words without case, accents or punctuation, one space between: « N° TVA » is « n tva ». */
    static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The words that tell columns apart: {@link #plain} without articles, prepositions and « numéro ». */
    static String column(String header) {
        return Arrays.stream(plain(header).split(" ", -1))
                .filter(word -> !LINKS.contains(word))
                .collect(Collectors.joining(" "));
    }

    /** The text on one line, without control or invisible characters, trimmed. */
    static String tidy(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** At most {@code length} characters, for quoting a value in a message. */
    static String shorten(String text, int length) {
        String tidy = tidy(text);
        return tidy.length() <= length ? tidy : tidy.substring(0, length - 1) + "…";
    }
}
