package fr.academie.chorusaudit.annuaire;

/**
 * A school on which list and directory differ. Texts are empty where nobody says.
 *
 * @param type as the directory calls it: Collège, Lycée, EREA …
 * @param departement its name, else its number
 * @param position the school's row in the list, « Feuille!12 »; empty when it is not in there
 */
public record Ecart(
        Nature nature,
        String type,
        String siret,
        String uai,
        String nom,
        String commune,
        String departement,
        String position) {

    /** How they differ. */
    public enum Nature {
        /** A public school of the second degree that is open, and not in the list. */
        ABSENT,
        /** In the list, and closed. */
        FERME,
        /** In the list, and private. */
        PRIVE
    }
}
