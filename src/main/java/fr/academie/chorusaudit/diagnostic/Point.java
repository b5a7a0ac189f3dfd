package fr.academie.chorusaudit.diagnostic;

/** The five things that a complete audit has seen of a school. */
public enum Point {
    EXISTENCE("existence"),
    STATUT("statut"),
    GESTIONNAIRE("gestionnaire principal"),
    COMPTE("compte du gestionnaire"),
    RATTACHEMENTS("utilisateurs rattachés");

    private final String libelle;

    Point(String libelle) {
        this.libelle = libelle;
    }

    /** As shown to the reader, within a sentence. */
    public String libelle() {
        return libelle;
    }
}
