package fr.academie.chorusaudit.referentiel;

import static fr.academie.chorusaudit.referentiel.ModeleColonne.list;
import static fr.academie.chorusaudit.referentiel.ModeleColonne.text;

import java.util.List;

/** A template, with all that it explains. */
record ModeleColonnes(String fileName, List<ModeleColonne> colonnes) {
    private static final ModeleColonnes ETABLISSEMENTS = new ModeleColonnes(
            "modele-etablissements.xlsx",
            List.of(
                    text("siret", Explications.SIRET, "19876543200010"),
                    text("uai", "Le numéro d'établissement (ancien RNE)\u00a0: 7 chiffres et une lettre.", "0380001A"),
                    text("nom", "Le nom usuel de l'établissement.", "Collège des Lilas"),
                    text("ville", "Sa commune.", "Grenoble"),
                    text("departement", "Le numéro de son département.", "38"),
                    text(
                            "courriel_intendance",
                            "L'adresse de l'intendance, et non celle de la direction (ce.…)\u00a0: elle"
                                    + " reçoit les messages.",
                            "intendance.0380001a@ac-exemple.fr"),
                    text(
                            "gestionnaire_en_poste",
                            "Le nom ou l'adresse de la personne qui occupe vraiment le poste.",
                            "Dominique Petit"),
                    text("agence_comptable", "L'agence comptable de rattachement.", "Lycée des Tilleuls")));

    static final ModeleColonnes FICHES = new ModeleColonnes(
            "modele-fiches.xlsx",
            List.of(
                    text("siret", Explications.SIRET, "19876543200010"),
                    text("raison_sociale", "Comme sur le portail.", "COLLEGE DES LILAS"),
                    text("libelle", "Comme sur le portail (Libellé de la structure).", "COLLEGE DES LILAS"),
                    text("numero_rcs", "Rarement rempli pour une structure publique.", ""),
                    text("numero_tva", "Numéro TVA intracommunautaire, rarement rempli.", ""),
                    text("type_structure", "Comme sur le portail.", "Publique"),
                    text(
                            "courriel",
                            "L'adresse électronique de la structure. " + Explications.VIDE,
                            "intendance.0380001a@ac-exemple.fr"),
                    list("statut", "Le statut de la structure.", "ACTIF|INACTIF"),
                    text(
                            "gestionnaire_principal",
                            "Le nom affiché en bas de la fiche. " + Explications.VIDE,
                            "DOMINIQUE PETIT"),
                    text(
                            "gestionnaire_principal_courriel",
                            "Son adresse, si vous la connaissez.",
                            "dominique.petit@ac-exemple.fr"),
                    list(
                            "gestionnaire_principal_compte",
                            "L'état de son compte. " + Explications.INCONNU,
                            "actif|inactif|bloqué"),
                    list("non_diffusible_insee", "La case de ce nom. " + Explications.INCONNU, Explications.OUI_NON),
                    text("adresse", "Numéro et voie.", "1 RUE DES LILAS"),
                    text("complement_adresse_1", "Comme sur le portail.", "BP 31"),
                    text("complement_adresse_2", "Comme sur le portail.", ""),
                    text("code_postal", "5 chiffres.", "38000"),
                    text("ville", "Comme sur le portail.", "GRENOBLE"),
                    text("pays", "Comme sur le portail.", "France"),
                    text("telephone", "Comme sur le portail.", "33 0400000000"),
                    list(
                            "option_edi",
                            "La case «\u00a0L'entité peut recevoir des données via EDI\u00a0».",
                            Explications.OUI_NON),
                    list(
                            "option_code_service",
                            "La case «\u00a0Le code service doit être renseigné par le fournisseur\u00a0».",
                            Explications.OUI_NON),
                    list(
                            "option_engagement",
                            "La case «\u00a0Le numéro d'engagement doit être renseigné par le fournisseur\u00a0».",
                            Explications.OUI_NON),
                    list(
                            "option_engagement_ou_service",
                            "La case «\u00a0Le numéro d'engagement ou le code service est obligatoire\u00a0».",
                            Explications.OUI_NON),
                    text(
                            "utilisateurs_rattaches",
                            "Le nombre d'utilisateurs rattachés que montre le portail, 0 compris. "
                                    + Explications.INCONNU,
                            "2"),
                    text("date_consultation", Explications.DATE, "24/11/2026")));

    private static final ModeleColonnes RATTACHEMENTS = new ModeleColonnes(
            "modele-rattachements.xlsx",
            List.of(
                    text(
                            "siret",
                            Explications.SIRET + " Une ligne par utilisateur et par structure.",
                            "19876543200010"),
                    text("nom", "Le nom de famille de l'utilisateur.", "PETIT"),
                    text("prenom", "Son prénom.", "DOMINIQUE"),
                    text(
                            "courriel",
                            "L'adresse de son compte\u202f; elle suffit sans le nom.",
                            "dominique.petit@ac-exemple.fr"),
                    list(
                            "role",
                            "Son rôle sur la structure. " + Explications.INCONNU,
                            "gestionnaire principal|gestionnaire secondaire|utilisateur"),
                    list("statut_compte", "L'état de son compte. " + Explications.INCONNU, "actif|inactif|bloqué"),
                    list(
                            "statut_rattachement",
                            "Où en est son rattachement. " + Explications.INCONNU,
                            "validée|en cours de validation|refusée|désactivée|supprimée"),
                    text("date_consultation", Explications.DATE, "24/11/2026")));

    private static final ModeleColonnes SUIVI = new ModeleColonnes(
            "modele-annexe5-suivi.xlsx",
            List.of(
                    text("siret", Explications.SIRET + " Une ligne par demande.", "19876543200010"),
                    text("date", "Obligatoire. Le jour où la demande a été déposée.", "24/11/2026"),
                    text("numero_ticket", "Le numéro que le support a donné.", "T-2026-0042"),
                    list(
                            "statut",
                            "Où en est la demande. Tant qu'elle n'est pas close, elle n'est pas à refaire.",
                            "en cours|clos"),
                    text("commentaire", "Ce que vous voulez\u202f; évitez les noms de personnes.", "relancé")));

    /** What several columns explain alike. */
    private static final class Explications {

        private static final String SIRET =
                "Obligatoire. Les 14 chiffres de la structure, au format Texte pour garder les" + " zéros de tête.";
        private static final String DATE =
                "Le jour où vous avez consulté le portail. Sans elle, une case vide ne prouve" + " rien.";
        private static final String VIDE =
                "Laissez vide si le champ est vide sur le portail et datez la ligne\u202f; écrivez"
                        + " «\u00a0?\u00a0» si vous ne l'avez pas vu.";
        private static final String INCONNU = "Laissez vide si vous ne le savez pas.";
        private static final String OUI_NON = "oui|non";
    }

    /** One a kind of input. */
    static final List<ModeleColonnes> TOUS = List.of(ETABLISSEMENTS, FICHES, RATTACHEMENTS, SUIVI);

    ModeleColonnes {
        colonnes = List.copyOf(colonnes);
    }
}
