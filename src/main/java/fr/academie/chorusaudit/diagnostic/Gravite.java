package fr.academie.chorusaudit.diagnostic;

/** How much a constat weighs, the worst first. */
public enum Gravite {
    BLOQUANT("Bloquante"),
    MAJEUR("Majeure"),
    A_VERIFIER("À vérifier"),
    A_COLLECTER("À collecter"),
    TECHNIQUE("Technique"),
    MINEUR("Mineure"),
    INFO("Information");

    private final String libelle;

    Gravite(String libelle) {
        this.libelle = libelle;
    }

    /** As shown to the reader. */
    public String libelle() {
        return libelle;
    }
}
