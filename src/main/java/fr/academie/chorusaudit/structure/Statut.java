package fr.academie.chorusaudit.structure;

/** Whether a structure may receive invoices. The portal says ACTIF, the API answers ACTIVE. */
public enum Statut {
    ACTIF("actif"),
    INACTIF("inactif");

    private final String libelle;

    Statut(String libelle) {
        this.libelle = libelle;
    }

    /** As shown to the reader, within a sentence. */
    public String libelle() {
        return libelle;
    }
}
