package fr.academie.chorusaudit.referentiel;

import java.util.Locale;

/**
 * Every sentence that an operator reads about a file or a row of the référentiel.
 *
 * <p>The invisible spaces of French typography are written as escapes, because an editor does not show them.
 */
enum Motif {
    CHAMP_NON_RECONNU("%s\u00a0: valeur «\u00a0%s\u00a0» non reconnue\u202f; champ ignoré."),
    UTILISATEUR_SANS_NOM(
            "Ni nom ni adresse électronique\u00a0: l'utilisateur ne peut pas être reconnu\u202f; complétez la ligne."),
    PAGE_SANS_SIRET(
            "Cette page ne montre aucun SIRET valide sous «\u00a0Identifiant\u00a0»\u202f; copiez toute la fiche de la structure."),
    PAGE_SANS_FICHE(
            "Aucune fiche de structure dans cette page (un formulaire de recherche n'en est pas une)\u202f; copiez la"
                    + " page qui s'affiche après la recherche."),
    PAGE_TROP_GRANDE("Cette page dépasse %d Mo\u202f; enregistrez seulement le texte de la fiche."),
    PAGE_MAL_RANGEE(
            "C'est une page de fiche et non une liste d'utilisateurs\u202f; déplacez-la dans le dossier des fiches."),
    UTILISATEURS_MAL_RANGES(
            "Ce fichier est une liste d'utilisateurs et non de fiches\u202f; déplacez-le dans le dossier des"
                    + " rattachements."),
    FICHES_MAL_RANGEES(
            "Ce fichier est un extrait de fiches et non une liste d'utilisateurs\u202f; déplacez-le dans le dossier"
                    + " des fiches."),
    LISTE_MAL_RANGEE(
            "Ce fichier est une liste d'établissements à contrôler et non un extrait de fiches\u202f; retirez-le de ce"
                    + " dossier."),
    DOSSIER_ILLISIBLE(
            "Ce dossier ne peut pas être ouvert, faute de droits\u202f; ses fichiers déjà lus restent utilisés."),
    EN_COURS_D_ECRITURE("Fichier en cours d'écriture\u202f; il sera lu au prochain passage."),
    DISPARU(
            "Ce fichier n'est plus dans le dossier\u202f; ce qu'il disait reste utilisé. Pour l'oublier\u00a0: commande retirer."),
    DEPLACE("Fichier déplacé ou renommé\u202f; il s'appelait %s."),
    ANCIENNE_VERSION_GARDEE("%s Ce que disait la version précédente reste utilisé.");

    private final String sentence;

    Motif(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence, its blanks filled in. */
    String sentence(Object... details) {
        return details.length == 0 ? sentence : String.format(Locale.FRANCE, sentence, details);
    }
}
