package fr.academie.chorusaudit.cellule;

/** Why a row cannot be audited: one sentence for a bursar, and what to do. */
public enum MotifSiret {
    MANQUANT("SIRET manquant. Saisissez les 14 chiffres du SIRET de l'établissement, ou supprimez la ligne."),
    EN_TETE_REPETE("En-tête répété au milieu de la liste. Rien à corriger pour cette ligne, vous pouvez la supprimer."),
    FORMULE_SANS_VALEUR(
            "La formule du SIRET ne donne aucune valeur. Ouvrez le fichier dans Excel, vérifiez la formule et"
                    + " enregistrez, ou saisissez les 14 chiffres."),
    FORMULE_EN_ERREUR("La formule du SIRET est en erreur. Corrigez-la ou saisissez les 14 chiffres à la place."),
    DATE("Une date se trouve à la place du SIRET. Mettez la cellule au format Texte et saisissez les 14 chiffres."),
    BOOLEEN("VRAI ou FAUX se trouve à la place du SIRET. Saisissez les 14 chiffres."),
    PAS_DE_NUMERO("Aucun chiffre dans la cellule du SIRET. Saisissez les 14 chiffres du SIRET de l'établissement."),
    UAI("Code UAI à la place du SIRET. Saisissez les 14 chiffres du SIRET, le code UAI a sa propre colonne."),
    LETTRES("Le SIRET contient des lettres. Saisissez les 14 chiffres seuls."),
    PLUSIEURS("Plusieurs SIRET dans la même cellule. Faites une ligne par SIRET."),
    NEGATIF("Nombre négatif à la place du SIRET. Supprimez le signe moins et vérifiez les 14 chiffres."),
    DECIMALES("Nombre à virgule à la place du SIRET. Ressaisissez les 14 chiffres dans une cellule au format Texte."),
    ABIME("SIRET abîmé par Excel. Ressaisissez les 14 chiffres dans une cellule au format Texte."),
    ZEROS("Le SIRET ne contient que des zéros. Saisissez les 14 chiffres du SIRET de l'établissement."),
    SIREN("SIREN seul (9 chiffres). Ajoutez les 5 chiffres du NIC pour former le SIRET."),
    TROP_COURT(
            "SIRET incomplet, il manque des chiffres. Ressaisissez les 14 chiffres dans une cellule au format Texte."),
    TROP_LONG("SIRET de plus de 14 chiffres. Ressaisissez les 14 chiffres seuls."),
    CLE("SIRET inexact, sa clé de contrôle est fausse. Vérifiez les 14 chiffres, un chiffre est erroné ou deux sont"
            + " inversés.");

    private final String phrase;

    MotifSiret(String phrase) {
        this.phrase = phrase;
    }

    /** The sentence. */
    public String phrase() {
        return phrase;
    }
}
