package fr.academie.chorusaudit.structure;

import java.util.Locale;

/**
 * The ministry's number of a school (formerly RNE): seven digits and a check letter. Any text can be held, so that a
 * wrong one can be shown as it was written.
 *
 * @param text upper case, without spaces
 */
public record Uai(String text) {

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    public Uai {
        text = text.replaceAll("[\\s\\u00A0\\u202F]+", "").toUpperCase(Locale.ROOT);
    }

    /** True for seven digits followed by the letter that {@code number mod 23} gives. */
    public boolean isValid() {
        return text.matches("[0-9]{7}[A-Z]")
                && LETTERS.charAt(Integer.parseInt(text.substring(0, 7)) % LETTERS.length()) == text.charAt(7);
    }

    /** The département in the first three digits ({@code 38} of 038…, {@code 2A} of 620…, {@code 974}); empty when not
     * valid. */
    public String departement() {
        if (!isValid()) {
            return "";
        }
        String code = text.substring(0, 3);
        return switch (code) {
            case "620" -> "2A";
            case "720" -> "2B";
            default -> code.startsWith("0") ? code.substring(1) : code;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
