package fr.academie.chorusaudit.structure;

/** How far the attachment of a user to a structure has gone. */
public enum StatutRattachement {
    EN_COURS,
    VALIDEE,
    REFUSEE,
    DESACTIVEE,
    SUPPRIMEE;

    /** True while the person is still among the users of the structure, whatever they may do there. */
    public boolean isAttached() {
        return this == EN_COURS || this == VALIDEE || this == DESACTIVEE;
    }
}
