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

    /** True for what somebody has to mend or to verify; the rest is to be collected, or is nobody's fault. */
    public boolean isToMend() {
        return this == BLOQUANT || this == MAJEUR || this == A_VERIFIER || this == MINEUR;
    }

    /** True for what makes a school an anomaly. */
    public boolean isAnomaly() {
        return compareTo(MAJEUR) <= 0;
    }

    /** As shown to the reader. */
    public String libelle() {
        return libelle;
    }
}
