package fr.academie.chorusaudit.structure;

import java.util.Locale;

/** The fields of a fiche structure, in the order of the portal's page; {@link #libelle} is the portal's own label. */
public enum Champ {
    RAISON_SOCIALE("Raison sociale", Type.TEXTE),
    LIBELLE("Libellé de la structure", Type.TEXTE),
    NUMERO_RCS("Numéro RCS", Type.TEXTE),
    NUMERO_TVA("Numéro TVA intracommunautaire", Type.TEXTE),
    TYPE_STRUCTURE("Type de structure", Type.TEXTE),
    COURRIEL("Adresse électronique", Type.TEXTE),
    STATUT("Statut", Type.STATUT),
    GESTIONNAIRE_PRINCIPAL("Gestionnaire principal", Type.TEXTE),
    GESTIONNAIRE_PRINCIPAL_COURRIEL("Courriel du gestionnaire principal", Type.TEXTE),
    GESTIONNAIRE_PRINCIPAL_COMPTE("Compte du gestionnaire principal", Type.COMPTE),
    NON_DIFFUSIBLE_INSEE("Non diffusible INSEE", Type.OUI_NON),
    ADRESSE("Adresse", Type.TEXTE),
    COMPLEMENT_ADRESSE_1("Complément d'adresse 1", Type.TEXTE),
    COMPLEMENT_ADRESSE_2("Complément d'adresse 2", Type.TEXTE),
    CODE_POSTAL("Code postal", Type.TEXTE),
    VILLE("Ville", Type.TEXTE),
    PAYS("Pays", Type.TEXTE),
    TELEPHONE("Téléphone", Type.TEXTE),
    OPTION_EDI("L'entité peut recevoir des données via EDI", Type.OUI_NON),
    OPTION_CODE_SERVICE("Le code service doit être renseigné par le fournisseur", Type.OUI_NON),
    OPTION_ENGAGEMENT("Le numéro d'engagement doit être renseigné par le fournisseur", Type.OUI_NON),
    OPTION_ENGAGEMENT_OU_SERVICE("Le numéro d'engagement ou le code service est obligatoire", Type.OUI_NON),
    UTILISATEURS_RATTACHES("Nombre d'utilisateurs rattachés", Type.NOMBRE);

    /** How the text of a field is written, once read: always one of these canonical forms. */
    public enum Type {
        /** Any text, trimmed. */
        TEXTE,
        /** {@code oui} or {@code non}. */
        OUI_NON,
        /** The name of a {@link Statut}. */
        STATUT,
        /** The name of an {@link EtatCompte}. */
        COMPTE,
        /** A whole number from 0. */
        NOMBRE
    }

    private final String libelle;
    private final Type type;

    Champ(String libelle, Type type) {
        this.libelle = libelle;
        this.type = type;
    }

    /** The label that the portal shows. */
    public String libelle() {
        return libelle;
    }

    public Type type() {
        return type;
    }

    /** The canonical column of an extract and of the database: the name in lower case. */
    public String colonne() {
        return name().toLowerCase(Locale.ROOT);
    }
}
