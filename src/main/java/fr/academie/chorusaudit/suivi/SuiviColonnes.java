package fr.academie.chorusaudit.suivi;

import fr.academie.chorusaudit.cellule.Colonnes;
import java.util.List;

/** The columns of a follow-up of assistance requests. */
final class SuiviColonnes {

    static final String DATE = "date";
    static final String TICKET = "numero_ticket";
    static final String STATUT = "statut";
    static final String COMMENTAIRE = "commentaire";

    static final Colonnes COLONNES = Colonnes.of(List.of(
            List.of(
                    Colonnes.SIRET,
                    "siret établissement",
                    "siret structure",
                    "siren siret",
                    "code siret",
                    "identifiant",
                    "identifiant structure"),
            List.of(
                    DATE,
                    "date de la demande",
                    "date demande",
                    "date du ticket",
                    "date ticket",
                    "date de dépôt",
                    "date de saisine",
                    "date d'ouverture",
                    "date d'envoi",
                    "date de création",
                    "demandé le",
                    "demandée le",
                    "déposé le",
                    "déposée le",
                    "ouvert le",
                    "créé le",
                    "envoyé le"),
            List.of(
                    TICKET,
                    "ticket",
                    "numéro du ticket",
                    "n° ticket",
                    "n° de ticket",
                    "numéro de la demande",
                    "numéro demande",
                    "n° de demande",
                    "numéro de sollicitation",
                    "référence",
                    "référence du ticket",
                    "référence de la demande",
                    "sollicitation",
                    "id ticket"),
            List.of(
                    STATUT,
                    "statut du ticket",
                    "statut ticket",
                    "statut de la demande",
                    "état",
                    "état du ticket",
                    "état de la demande",
                    "avancement",
                    "suivi"),
            List.of(
                    COMMENTAIRE,
                    "commentaires",
                    "observation",
                    "observations",
                    "remarque",
                    "remarques",
                    "note",
                    "notes",
                    "réponse",
                    "précision")));

    private SuiviColonnes() {}
}
