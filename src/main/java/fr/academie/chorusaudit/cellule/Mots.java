package fr.academie.chorusaudit.cellule;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as people type them, brought to forms that can be compared. */
public final class Mots {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\u200B\\u200C\\u200D\\u2060\\uFEFF]+");
    private static final Set<String> LINKS =
            Set.of("de", "du", "des", "d", "la", "le", "les", "l", "au", "a", "un", "n", "no", "numero");

    private Mots() {}

    /** Without accents and ligatures; superscripts and the like stay as they are. */
    public static String withoutAccents(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replace("œ", "oe")
                .replace("Œ", "OE");
    }

    /** True for spaces of every kind, line breaks, control and zero-width characters. */
    public static boolean isSpace(int c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || (c >= 0x200B && c <= 0x200D)
                || c == 0x2060
                || c == 0xFEFF;
    }

    /** Words without case, accents or punctuation, one space between: « N° TVA » is « n tva ». */
    public static String plain(String text) {
        String bare = withoutAccents(text);
        StringBuilder words = new StringBuilder(bare.length());
        boolean gap = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            if (gap && !words.isEmpty()) {
                words.append(' ');
            }
            gap = false;
            words.append(Character.toLowerCase(c));
        }
        return words.toString();
    }

    /** The words that tell columns apart: {@link #plain} without articles, prepositions and « numéro ». */
    public static String column(String header) {
        return Arrays.stream(plain(header).split(" ", -1))
                .filter(word -> !LINKS.contains(word))
                .collect(Collectors.joining(" "));
    }

    /** The text on one line, without control or invisible characters, trimmed. */
    public static String tidy(String text) {
        return isTidy(text) ? text : SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Most cells are tidy already, and a pattern on each cell is half the time of an import. */
    private static boolean isTidy(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? space : c < ' ' || !(isPlainAscii(c) || Character.isLetterOrDigit(c))) {
                return false;
            }
            space = c == ' ';
        }
        return !space || text.isEmpty();
    }

    private static boolean isPlainAscii(char c) {
        return c > ' ' && c < 0x7F;
    }

    /** At most {@code length} characters, for quoting a value in a message. */
    public static String shorten(String text, int length) {
        String tidy = tidy(text);
        return tidy.length() <= length ? tidy : tidy.substring(0, length - 1) + "…";
    }
}
