package fr.academie.chorusaudit.structure;

/** What a user may do on a structure; the secondary role belongs to the old portal and still appears in extracts. */
public enum Role {
    GESTIONNAIRE_PRINCIPAL,
    GESTIONNAIRE_SECONDAIRE,
    UTILISATEUR
}
