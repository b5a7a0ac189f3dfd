package fr.academie.chorusaudit.sample;

import fr.academie.chorusaudit.structure.Siret;
import java.util.Locale;

/** A school that cannot exist: no département has the UAI prefixes 096 and 098, on which its SIRET is built, too. */
record Ecole(
        String siret,
        String uai,
        String nom,
        String ville,
        String codePostal,
        String departement,
        String agenceComptable) {

    /** A reserved top-level domain (RFC 2606): nobody can receive mail there. */
    static final String DOMAINE = "ac-valmonde.example";

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    boolean isCollege() {
        return nom.startsWith("Collège");
    }

    String courriel() {
        return "intendance." + uai.toLowerCase(Locale.ROOT) + "@" + DOMAINE;
    }

    /** The {@code n}th SIRET of the académie, as state schools have them: 19, département, number; all different. */
    static String siret(String prefixe, int n) {
        String siren = luhn(prefixe + "%04d".formatted(1000 + n % 1000));
        return luhn(siren + "%04d".formatted(1 + n / 1000));
    }

    static String uai(String departement, int n) {
        int number = Integer.parseInt(departement) * 10_000 + 1000 + n % 9000;
        return "%07d%c".formatted(number, LETTERS.charAt(number % LETTERS.length()));
    }

    /** The same number with a letter that is not its own. */
    String uaiFaux() {
        char letter = LETTERS.charAt((LETTERS.indexOf(uai.charAt(7)) + 5) % LETTERS.length());
        return uai.substring(0, 7) + letter;
    }

    private static String luhn(String digits) {
        for (char key = '0'; key <= '9'; key++) {
            if (Siret.parse("0".repeat(13 - digits.length()) + digits + key).isPresent()) {
                return digits + key;
            }
        }
        throw new IllegalStateException(digits);
    }
}
