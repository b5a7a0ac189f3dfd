package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.Mots;
import fr.academie.chorusaudit.structure.Champ;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels and headings of the portal's pages by their normalised words, see {@link Mots#plain}. */
final class LabelTable {

    static final Map<String, Label> LABELS = labels();

    /** How many words the longest label has. */
    static final int MAX_WORDS = LABELS.keySet().stream()
            .mapToInt(words -> words.split(" ", -1).length)
            .max()
            .orElse(0);

    /** Buttons and foot of the portal's pages: behind an empty field they would be taken for its value. */
    private static final String TITRES =
            "adresse postale|paramètres|paramètres structure publique|paramètres structure publique options|paramètres de la structure"
                    + "|options|gérer une structure|gérer un service|créer une structure|créer un service"
                    + "|consulter une structure|consulter / rechercher une structure|consulter la fiche structure"
                    + "|fiche structure|services|utilisateurs|espaces|historique|coordonnées bancaires|pièces jointes"
                    + "|rattachements|modifier|modifier une structure|retour|retour à la liste|fermer|annuler|rechercher"
                    + "|soumettre|valider|enregistrer|imprimer|exporter|télécharger|suivant|précédent|afficher plus"
                    + "|mentions légales|accessibilité|accessibilité partiellement conforme|accessibilité non conforme"
                    + "|plan du site|contact|contactez-nous|nous contacter|aide|besoin d'aide|foire aux questions|faq"
                    + "|données personnelles|gestion des cookies|conditions générales d'utilisation|cgu|haut de page"
                    + "|se déconnecter|déconnexion|accueil|mon compte|menu|structure|structures|organisation";

    private LabelTable() {}

    private static Map<String, Label> labels() {
        Map<String, Label> labels = new HashMap<>();
        add(labels, new Label(Label.Kind.TITRE, null), TITRES);
        add(labels, new Label(Label.Kind.DEBUT, null), "informations générales");
        add(labels, new Label(Label.Kind.TYPE_IDENTIFIANT, null), "type d'identifiant|type identifiant");
        add(labels, new Label(Label.Kind.IDENTIFIANT, null), "identifiant");
        add(labels, new Label(Label.Kind.SIRET, null), "SIRET|n° SIRET|numéro SIRET|numéro de SIRET");
        add(
                labels,
                new Label(Label.Kind.DATE, null),
                "date de consultation|date_consultation|consultée le|consulté le|fiche consultée le"
                        + "|page consultée le|consultation du|relevé le|relevée le");
        for (Champ champ : Champ.values()) {
            Label label = new Label(Label.Kind.CHAMP, champ);
            add(labels, label, champ.libelle());
            add(labels, label, synonymes(champ));
        }
        return Map.copyOf(labels);
    }

    private static String synonymes(Champ champ) {
        return switch (champ) {
            case LIBELLE -> "libellé structure";
            case NUMERO_RCS -> "n° RCS|RCS";
            case NUMERO_TVA ->
                "numéro TVA|n° TVA intracommunautaire|n° TVA|TVA intracommunautaire"
                        + "|numéro de TVA intracommunautaire";
            case COURRIEL -> "courriel|e-mail|adresse e-mail|adresse électronique de la structure";
            case STATUT -> "statut de la structure";
            case GESTIONNAIRE_PRINCIPAL -> "gestionnaire principal de la structure|nom du gestionnaire principal";
            case GESTIONNAIRE_PRINCIPAL_COURRIEL -> "adresse électronique du gestionnaire principal";
            case GESTIONNAIRE_PRINCIPAL_COMPTE ->
                "statut du compte|état du compte|statut du compte du gestionnaire principal";
            // A long label may be cut over two lines.
            case OPTION_EDI -> "l'entité peut recevoir des données";
            case OPTION_CODE_SERVICE -> "le code service doit être renseigné";
            case OPTION_ENGAGEMENT -> "le numéro d'engagement doit être renseigné";
            case OPTION_ENGAGEMENT_OU_SERVICE -> "le numéro d'engagement ou le code service";
            case UTILISATEURS_RATTACHES -> "utilisateurs rattachés|nombre d'utilisateurs";
            default -> champ.libelle();
        };
    }

    private static void add(Map<String, Label> labels, Label label, String names) {
        List<String> split = Arrays.asList(names.split("\\|", -1));
        split.forEach(name -> labels.put(Mots.plain(name), label));
    }
}
