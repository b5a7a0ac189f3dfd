package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.Colonnes;
import java.util.List;

/** The columns of a list of users. */
final class RattachementColonnes {

    static final String NOM = "nom";
    static final String PRENOM = "prenom";
    static final String COURRIEL = "courriel";
    static final String ROLE = "role";
    static final String COMPTE = "statut_compte";
    static final String STATUT = "statut_rattachement";

    /** A column of the extracts of fiches, by which a file in the wrong folder is recognised. */
    static final String FICHE = "fiche";

    static final Colonnes COLONNES = Colonnes.of(List.of(
            List.of(
                    Colonnes.SIRET,
                    "identifiant structure",
                    "siret structure",
                    "siret établissement",
                    "siret de rattachement",
                    "identifiant siret",
                    "code siret",
                    "identifiant"),
            List.of(
                    NOM,
                    "nom de l'utilisateur",
                    "nom utilisateur",
                    "nom de famille",
                    "nom d'usage",
                    "utilisateur",
                    "nom et prénom",
                    "prénom et nom",
                    "nom prénom",
                    "prénom nom",
                    "nom complet"),
            List.of(PRENOM, "prénom de l'utilisateur", "prénom utilisateur", "prénoms"),
            List.of(
                    COURRIEL,
                    "adresse électronique",
                    "e-mail",
                    "email",
                    "mail",
                    "mél",
                    "adresse e-mail",
                    "adresse email",
                    "adresse mail",
                    "adresse électronique de l'utilisateur",
                    "courriel de l'utilisateur",
                    "e-mail de l'utilisateur",
                    "email utilisateur",
                    "identifiant de connexion",
                    "adresse de connexion",
                    "login"),
            List.of(
                    ROLE,
                    "profil",
                    "profil/rôle",
                    "rôle/profil",
                    "rôle de l'utilisateur",
                    "profil de l'utilisateur",
                    "type d'utilisateur",
                    "rôle sur la structure"),
            List.of(
                    COMPTE,
                    "statut du compte",
                    "état du compte",
                    "compte",
                    "statut de l'utilisateur",
                    "statut utilisateur",
                    "compte utilisateur"),
            List.of(
                    STATUT,
                    "statut du rattachement",
                    "état du rattachement",
                    "rattachement",
                    "statut de la demande",
                    "statut de rattachement",
                    "statut de la demande de rattachement"),
            List.of(
                    Colonnes.DATE_CONSULTATION,
                    "consulté le",
                    "consultée le",
                    "date de relevé",
                    "relevé le",
                    "date observation",
                    "observé le",
                    "date de lecture",
                    "vu le",
                    "date de vérification",
                    "vérifié le"),
            List.of(FICHE, "gestionnaire principal", "gestionnaire_principal", "raison sociale", "raison_sociale")));

    private RattachementColonnes() {}
}
