package fr.academie.chorusaudit.choruspro;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifiers and texts as the API writes them. */
final class Identifiants {

    private static final int SIRET = 14;
    private static final int LONGEST = 1000;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,14}([.][0-9]+)?([eE][+]?[0-9]{1,2})?");

    private Identifiants() {}

    /** An identifier without spaces; a number, which lost its leading zeros, is padded to 14 digits. */
    static String normalise(String identifiant) {
        String texte = SPACES.matcher(identifiant).replaceAll("");
        if (!NUMBER.matcher(texte).matches()) {
            return texte.length() > LONGEST ? "" : texte;
        }
        String digits = new BigDecimal(texte).stripTrailingZeros().toPlainString();
        return digits.length() >= SIRET ? digits : "0".repeat(SIRET - digits.length()) + digits;
    }

    /** True when an identifier is given. */
    static boolean isNamed(@Nullable String identifiant) {
        return identifiant != null && !identifiant.isBlank();
    }

    /** True when an identifier is given, and is another one. */
    static boolean isAnother(@Nullable String identifiant, String siret) {
        return identifiant != null
                && isNamed(identifiant)
                && !normalise(identifiant).equals(siret);
    }

    /** A text on one line, without control characters. */
    static String oneLine(String texte) {
        String line = SPACES.matcher(texte).replaceAll(" ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
