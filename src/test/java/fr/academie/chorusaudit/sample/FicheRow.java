package fr.academie.chorusaudit.sample;

import java.util.List;
import java.util.Locale;

/** A school's fiche as a row of an extract. */
final class FicheRow {

    static final List<Object> COLONNES = List.of(
            "siret",
            "raison_sociale",
            "libelle",
            "type_structure",
            "courriel",
            "statut",
            "gestionnaire_principal",
            "gestionnaire_principal_compte",
            "adresse",
            "code_postal",
            "ville",
            "pays",
            "telephone",
            "option_edi",
            "option_code_service",
            "option_engagement",
            "option_engagement_ou_service",
            "utilisateurs_rattaches",
            "date_consultation");

    /** The same columns by the portal's own labels. */
    static final List<Object> LIBELLES = List.of(
            "SIRET",
            "Raison sociale",
            "Libellé de la structure",
            "Type de structure",
            "Adresse électronique",
            "Statut",
            "Gestionnaire principal",
            "Compte du gestionnaire principal",
            "Adresse",
            "Code postal",
            "Ville",
            "Pays",
            "Téléphone",
            "L'entité peut recevoir des données via EDI",
            "Le code service doit être renseigné par le fournisseur",
            "Le numéro d'engagement doit être renseigné par le fournisseur",
            "Le numéro d'engagement ou le code service est obligatoire",
            "Nombre d'utilisateurs rattachés",
            "Date de consultation");

    private FicheRow() {}

    static List<Object> of(Situation situation) {
        Ecole ecole = situation.ecole();
        return List.of(
                ecole.siret(),
                raisonSociale(ecole),
                raisonSociale(ecole),
                "Publique",
                courriel(situation),
                situation.cas().isInactive() ? "INACTIF" : "ACTIF",
                gestionnaire(situation),
                compte(situation.cas()),
                adresse(ecole),
                ecole.codePostal(),
                ecole.ville().toUpperCase(Locale.FRENCH),
                "France",
                telephone(ecole),
                "non",
                ecole.isCollege() ? "non" : "oui",
                "non",
                "non",
                situation.cas() == Cas.PERSONNE_SELON_LA_FICHE ? 0 : "",
                situation.date());
    }

    static String raisonSociale(Ecole ecole) {
        return ecole.nom().toUpperCase(Locale.FRENCH);
    }

    static String courriel(Situation situation) {
        if (situation.cas().isCourrielVide()) {
            return "";
        }
        return situation.cas() == Cas.COURRIEL_AILLEURS
                ? "intendance-" + situation.ecole().uai().toLowerCase(Locale.ROOT) + "@messagerie.example"
                : situation.ecole().courriel();
    }

    /** Upper case, as the portal shows names; {@code ?} when whoever filled the extract in did not look. */
    static String gestionnaire(Situation situation) {
        if (situation.cas().isGestionnaireVide()) {
            return "";
        }
        return situation.cas() == Cas.GESTIONNAIRE_NON_RELEVE
                ? "?"
                : situation.gestionnaire().nomComplet().toUpperCase(Locale.FRENCH);
    }

    private static String compte(Cas cas) {
        return cas == Cas.CONFORME_SANS_LISTE_D_UTILISATEURS || cas == Cas.GESTIONNAIRE_NON_LISTE ? "actif" : "";
    }

    static String adresse(Ecole ecole) {
        return Integer.parseInt(ecole.uai().substring(4, 7)) % 90 + 1 + " RUE DES ECOLES";
    }

    /** Numbers kept for works of fiction (ARCEP). */
    static String telephone(Ecole ecole) {
        return "33 019900" + ecole.uai().substring(3, 7);
    }
}
