package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.structure.Etablissement;

/** A row of the list that is not blank: what became of it. */
public sealed interface Ligne {

    /** The sheet's name. */
    String feuille();

    /** The row's number as the user sees it, from 1. */
    int numero();

    /** « Feuille!12 ». */
    default String position() {
        return feuille() + "!" + numero();
    }

    /** A school to audit: the first row with its SIRET. */
    record Retenue(String feuille, int numero, Etablissement etablissement) implements Ligne {}

    /**
     * A further row with the SIRET of an earlier one.
     *
     * @param premiere the {@link #position()} of the row that is audited
     * @param valeur the SIRET cell as written
     */
    record Doublon(String feuille, int numero, String valeur, Etablissement etablissement, String premiere)
            implements Ligne {}

    /**
     * A row without a usable SIRET.
     *
     * @param valeur the SIRET cell as written, at most 200 characters
     * @param motif one French sentence for a bursar: why, and what to do
     * @param uai as written, empty when missing
     * @param nom as written, empty when missing
     */
    record Rejetee(String feuille, int numero, String valeur, String motif, String uai, String nom) implements Ligne {

        /** Without the cells: logs are no place for people's names. */
        @Override
        public String toString() {
            return "Rejetee[" + position() + "]";
        }
    }
}
