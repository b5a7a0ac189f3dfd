package fr.academie.chorusaudit.structure;

/** How far the attachment of a user to a structure has gone. */
public enum StatutRattachement {
    EN_COURS("en cours de validation"),
    VALIDEE("validée"),
    REFUSEE("refusée"),
    DESACTIVEE("désactivée"),
    SUPPRIMEE("supprimée");

    private final String libelle;

    StatutRattachement(String libelle) {
        this.libelle = libelle;
    }

    /** As shown to the reader, within a sentence. */
    public String libelle() {
        return libelle;
    }

    /** True while the person is still among the users of the structure, whatever they may do there. */
    public boolean isAttached() {
        return this == EN_COURS || this == VALIDEE || this == DESACTIVEE;
    }
}
