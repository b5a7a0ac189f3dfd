package fr.academie.chorusaudit.history;

/** What became of a constat or of a school since the day before, in the order of the report. */
public enum Evolution {
    AGGRAVE("Aggravé"),
    OUVERT("Ouvert"),
    RESOLU("Résolu"),
    ENTREE("Entrée dans la liste"),
    SORTIE("Sortie du périmètre"),
    TOUJOURS_OUVERT("Toujours ouvert");

    private final String libelle;

    Evolution(String libelle) {
        this.libelle = libelle;
    }

    /** As shown to the reader. */
    public String libelle() {
        return libelle;
    }
}
