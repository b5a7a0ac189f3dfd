package fr.academie.chorusaudit.diagnostic;

import java.time.LocalDate;

/**
 * A fact on which a constat rests, as the reader sees it.
 *
 * @param libelle what it is: « Gestionnaire principal »
 * @param valeur what was seen; empty when the field was seen to be empty
 * @param source where: « fiches-mars.xlsx, ligne 12 », « liste des établissements »
 * @param jour when, on the portal; the day of the run for the list itself
 * @param nominatif true when the value names a person, and is left out of an edition without names
 */
public record FaitCite(String libelle, String valeur, String source, LocalDate jour, boolean nominatif) {

    /** What is said behind a source that gives no day of its own: the reader must not take the file's for one. */
    static final String JOUR_DU_FICHIER = " (jour du fichier)";

    /** True when {@code jour} is only that of the file. */
    public boolean isUndated() {
        return source.endsWith(JOUR_DU_FICHIER);
    }

    /** Without values: logs are no place for people's names. */
    @Override
    public String toString() {
        return "FaitCite[" + libelle + "]";
    }
}
