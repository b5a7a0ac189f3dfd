package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.Colonnes;
import fr.academie.chorusaudit.structure.Champ;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of an extract of fiches. The name of a field on the portal is always a synonym. */
final class FicheColonnes {

    /** Columns of the other inputs, by which a file in the wrong folder is recognised. */
    static final String UTILISATEUR = "utilisateur";

    static final String LISTE = "liste";

    static final Colonnes COLONNES = Colonnes.of(names());

    private FicheColonnes() {}

    private static List<List<String>> names() {
        List<List<String>> names = new ArrayList<>();
        names.add(List.of(
                Colonnes.SIRET,
                "identifiant",
                "identifiant siret",
                "siret structure",
                "siret établissement",
                "identifiant structure",
                "siren siret",
                "code siret",
                "siret (identifiant)"));
        names.add(List.of(
                Colonnes.DATE_CONSULTATION,
                "date consultation fiche",
                "date consultation portail",
                "consulté le",
                "consultée le",
                "fiche consultée le",
                "date de relevé",
                "relevé le",
                "date observation",
                "observé le",
                "date de lecture",
                "vu le",
                "vue le",
                "date de vérification",
                "vérifié le"));
        names.add(List.of(
                UTILISATEUR,
                "prénom",
                "rôle",
                "profil",
                "statut rattachement",
                "statut_rattachement",
                "statut du rattachement"));
        names.add(List.of(
                LISTE,
                "gestionnaire en poste",
                "adjoint gestionnaire",
                "intendant",
                "intendant(e)",
                "intendante",
                "secrétaire général",
                "courriel intendance",
                "courriel de l'intendance",
                "mail intendance",
                "e-mail intendance",
                "agence comptable"));
        for (Champ champ : Champ.values()) {
            List<String> line = new ArrayList<>(List.of(champ.colonne(), champ.libelle()));
            line.addAll(synonymes(champ));
            names.add(line);
        }
        return names;
    }

    private static List<String> synonymes(Champ champ) {
        return switch (champ) {
            case RAISON_SOCIALE -> list("dénomination|dénomination sociale|nom de la structure|nom structure");
            case LIBELLE -> list("libellé structure|désignation de la structure");
            case NUMERO_RCS -> list("RCS|N° RCS");
            case NUMERO_TVA -> list("TVA|TVA intracommunautaire|N° TVA intra");
            case TYPE_STRUCTURE -> list("type structure|catégorie de structure");
            case COURRIEL ->
                list("e-mail|email|mail|mél|adresse e-mail|adresse email|adresse mail|adresse courriel"
                        + "|courriel de la structure|e-mail de la structure|adresse électronique de la structure");
            case STATUT -> list("statut de la structure|état de la structure");
            case GESTIONNAIRE_PRINCIPAL ->
                list("nom du gestionnaire principal|nom gestionnaire principal|GP|nom GP|gestionnaire principal (nom)");
            case GESTIONNAIRE_PRINCIPAL_COURRIEL ->
                list("e-mail du gestionnaire principal|email du gestionnaire principal|mail du gestionnaire principal"
                        + "|adresse électronique du gestionnaire principal|gestionnaire principal e-mail"
                        + "|gestionnaire principal mail|courriel GP|mail GP");
            case GESTIONNAIRE_PRINCIPAL_COMPTE ->
                list("statut du compte|statut du compte du gestionnaire principal|état du compte|compte GP"
                        + "|état du compte du gestionnaire principal|statut du gestionnaire principal|compte");
            case NON_DIFFUSIBLE_INSEE -> list("non diffusible|non diffusible à l'INSEE");
            case ADRESSE -> list("adresse postale|rue|voie");
            case COMPLEMENT_ADRESSE_1 -> list("complément d'adresse|complément adresse|complément 1");
            case COMPLEMENT_ADRESSE_2 -> list("complément 2");
            case CODE_POSTAL -> list("CP");
            case VILLE -> list("commune|localité");
            case PAYS -> list("pays de la structure");
            case TELEPHONE -> list("tél|tel.|téléphone de la structure|numéro de téléphone");
            case OPTION_EDI -> list("EDI|réception EDI");
            case OPTION_CODE_SERVICE -> list("code service obligatoire|service obligatoire|gestion code service");
            case OPTION_ENGAGEMENT ->
                list("numéro d'engagement obligatoire|engagement obligatoire|gestion numéro d'engagement");
            case OPTION_ENGAGEMENT_OU_SERVICE ->
                list("engagement ou service obligatoire|numéro d'engagement ou code service obligatoire");
            case UTILISATEURS_RATTACHES ->
                list("utilisateurs rattachés|nombre d'utilisateurs|nb utilisateurs|nb utilisateurs rattachés"
                        + "|nb d'utilisateurs rattachés|nombre utilisateurs rattachés");
        };
    }

    private static List<String> list(String names) {
        return Arrays.asList(names.split("\\|", -1));
    }
}
