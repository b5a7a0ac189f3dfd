package fr.academie.chorusaudit.referentiel;

/**
 * What a cell says.
 *
 * @param texte canonical for {@link Etat#LUE}, as written for {@link Etat#NON_RECONNUE}, empty otherwise
 */
record Valeur(Etat etat, String texte) {

    enum Etat {
        LUE,
        /** Nothing in the cell, or a word that says so: it depends on the row whether the field is empty. */
        VIDE,
        /** Says nothing of the field. */
        INCONNUE,
        /** Something, but not one of the values that the field can have. */
        NON_RECONNUE
    }

    static final Valeur VIDE = new Valeur(Etat.VIDE, "");
    static final Valeur INCONNUE = new Valeur(Etat.INCONNUE, "");

    static Valeur lue(String texte) {
        return new Valeur(Etat.LUE, texte);
    }

    static Valeur nonReconnue(String texte) {
        return new Valeur(Etat.NON_RECONNUE, texte);
    }
}
