package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.DemandeSuivie;
import fr.academie.chorusaudit.audit.Demandes;
import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.suivi.Demande;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The assistance requests that were made already.
 *
 * @param isKept false when the run had no follow-up: then nothing is shown of it
 */
record Suivis(boolean isKept, Map<Siret, DemandeSuivie> demandes) {

    /** A case, the day since which its main reason has been open, and the latest request for it. */
    record Cas(Sollicitation sollicitation, LocalDate depuis, Optional<DemandeSuivie> demande) {}

    /** No follow-up at all. */
    static final Suivis NONE = new Suivis(false, Map.of());

    static Suivis of(Demandes demandes, long execution) {
        boolean isKept = demandes.fichier(execution).isPresent();
        return new Suivis(isKept, isKept ? demandes.find(execution) : Map.of());
    }

    Cas cas(Resultat resultat, Sollicitations sollicitations, LocalDate depuis) {
        return new Cas(
                sollicitations.of(resultat),
                depuis,
                Optional.ofNullable(demandes.get(resultat.etablissement().siret())));
    }

    /** True when no request is to be made for the case now. */
    boolean isEnCours(Resultat resultat) {
        DemandeSuivie demande = demandes.get(resultat.etablissement().siret());
        return demande != null && demande.isEnCours();
    }

    /** What the sheet shows of the requests; nothing without a follow-up. */
    List<Column<Cas>> columns(Edition edition) {
        if (!isKept) {
            return List.of();
        }
        List<Column<Cas>> columns = new ArrayList<>();
        columns.add(Column.of("demande", 34, cas -> etat(cas, edition)));
        columns.add(Column.of("ticket", 20, cas -> edition.numero(texte(cas, Demande::ticket))));
        columns.add(Column.of(
                "demande_jour",
                14,
                cas -> cas.demande()
                        .<Object>map(suivie -> suivie.demande().jour())
                        .orElse("")));
        columns.add(Column.of("demande_statut", 22, cas -> statut(cas, edition)));
        columns.add(Column.of("demande_commentaire", 50, cas -> edition.saisie(texte(cas, Demande::commentaire))));
        return columns;
    }

    /** A word that offices use is no name; any other text may be one. */
    private static String statut(Cas cas, Edition edition) {
        return cas.demande()
                .map(DemandeSuivie::demande)
                .map(demande -> demande.isStatutReconnu() ? demande.statut() : edition.saisie(demande.statut()))
                .orElse("");
    }

    private static String texte(Cas cas, Function<Demande, String> field) {
        return cas.demande().map(suivie -> field.apply(suivie.demande())).orElse("");
    }

    /** « Demande en cours : ticket … du … », or what is to be done and why. */
    private static String etat(Cas cas, Edition edition) {
        if (cas.demande().isEmpty()) {
            return Textes.texte("demande.a_deposer");
        }
        DemandeSuivie suivie = cas.demande().get();
        String jour = Textes.enChiffres(suivie.demande().jour());
        if (!suivie.isEnCours()) {
            return Textes.texte(suivie.demande().isClosed() ? "demande.close" : "demande.ancienne", jour);
        }
        String ticket = edition.numero(suivie.demande().ticket());
        return ticket.isEmpty()
                ? Textes.texte("demande.en_cours.sans_ticket", jour)
                : Textes.texte("demande.en_cours", ticket, jour);
    }
}
