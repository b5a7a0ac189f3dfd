package fr.academie.chorusaudit.cellule;

import java.util.Set;
import java.util.regex.Pattern;

/** What people write in a cell to say that they do not know, or that there is nothing. */
public final class Mentions {

    private static final int LONGEST_MARKER = 20;
    private static final Set<String> INCONNU = Set.of(
            "inconnu",
            "inconnue",
            "non connu",
            "non connue",
            "non renseigne",
            "non renseignee",
            "non communique",
            "non communiquee",
            "n a",
            "na",
            "nc",
            "n c",
            "nr",
            "n r",
            "null",
            "vacant",
            "vacante",
            "poste vacant",
            "a pourvoir",
            "a completer",
            "a renseigner",
            "a definir");
    private static final Set<String> VIDE = Set.of("aucun", "aucune", "neant", "vide");
    private static final Pattern EXCEL_ERROR = Pattern.compile("#[\\p{Lu}/0-9]+[?!]?");
    private static final Pattern PUNCTUATION = Pattern.compile("[?\\-‐‑–—−_.…/\\s]+");

    private Mentions() {}

    /** True for what people write when they do not know, and for the errors of a spreadsheet copied as text. */
    public static boolean isInconnu(String text) {
        if (text.length() > LONGEST_MARKER) {
            return false;
        }
        return PUNCTUATION.matcher(text).matches()
                || (text.startsWith("#") && EXCEL_ERROR.matcher(text).matches())
                || INCONNU.contains(Mots.plain(text));
    }

    /** True for what people write to say that a field is empty. */
    public static boolean isVide(String text) {
        return text.length() <= LONGEST_MARKER && VIDE.contains(Mots.plain(text));
    }
}
