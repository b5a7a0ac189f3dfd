package fr.academie.chorusaudit.input;

import java.text.Normalizer;

/** What counts as a letter and as a space, whatever program wrote the text. */
final class Mots {

    private Mots() {}

    /** Without accents and ligatures; superscripts and the like stay as they are. */
    static String withoutAccents(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replace("œ", "oe")
                .replace("Œ", "OE");
    }

    /** True for spaces of every kind, line breaks, control and zero-width characters. */
    static boolean isSpace(int c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || (c >= 0x200B && c <= 0x200D)
                || c == 0x2060
                || c == 0xFEFF;
    }
}
