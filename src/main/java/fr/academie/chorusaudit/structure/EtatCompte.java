package fr.academie.chorusaudit.structure;

/** The state of a user's account on the portal; a blocked one only waits for a new password. */
public enum EtatCompte {
    ACTIF("actif"),
    INACTIF("inactif"),
    BLOQUE("bloqué");

    private final String libelle;

    EtatCompte(String libelle) {
        this.libelle = libelle;
    }

    /** As shown to the reader, within a sentence. */
    public String libelle() {
        return libelle;
    }
}
