package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.history.CasOuverts;
import fr.academie.chorusaudit.report.Suivis.Cas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sheet « Annexe 5 »: the assistance requests to make, ready to paste into the portal's form, and those that are under way. */
final class Annexe5Sheet {

    private static final Tableau TABLEAU = new Tableau("annexe5", "Demandes_annexe_5", 3, 7);

    /** The same with what became of earlier requests. */
    private static final Tableau SUIVI = new Tableau("annexe5", "Demandes_annexe_5", 3, 12);

    private Annexe5Sheet() {}

    static void write(
            Classeur classeur,
            Edition edition,
            Sollicitations sollicitations,
            Suivis suivis,
            CasOuverts casOuverts,
            long execution,
            LocalDate jour) {
        TableSheet<Cas> table = new TableSheet<>(
                classeur,
                suivis.isKept() ? SUIVI : TABLEAU,
                columns(edition, suivis, List.of(Column.of("depuis", 12, Cas::depuis))));
        casOuverts.forEach(
                execution, jour, (resultat, depuis) -> table.add(suivis.cas(resultat, sollicitations, depuis)));
        table.finish();
    }

    /** Writes the sheet of some schools only, of cases whose requests were not made yet. */
    static void write(
            Classeur classeur, Edition edition, Sollicitations sollicitations, List<Resultat> schools, LocalDate jour) {
        TableSheet<Cas> table = new TableSheet<>(classeur, TABLEAU, columns(edition, Suivis.NONE, List.of()));
        schools.stream()
                .filter(school -> school.annexe5().isPresent())
                .forEach(school -> table.add(Suivis.NONE.cas(school, sollicitations, jour)));
        table.finish();
    }

    private static List<Column<Cas>> columns(Edition edition, Suivis suivis, List<Column<Cas>> depuis) {
        List<Column<Cas>> columns = new ArrayList<>(List.of(
                of("siret", 17, Sollicitation::siret),
                of("uai", 12, Sollicitation::uai),
                of("raison_sociale", 34, Sollicitation::raisonSociale),
                of("ville", 22, Sollicitation::ville),
                of("motif_principal", 28, s -> edition.libelle(s.motifPrincipal()))));
        columns.addAll(suivis.columns(edition));
        columns.addAll(List.of(
                of("titre", 34, Sollicitation::titre),
                of("description", 84, Sollicitation::description),
                of("categorie", 28, Sollicitation::categorie),
                of("sous_categorie", 28, Sollicitation::sousCategorie),
                of("courriel", 40, Sollicitation::courriel)));
        columns.addAll(depuis);
        columns.addAll(
                List.of(of("code", 34, s -> s.motifPrincipal().name()), of("constats", 46, Sollicitation::constats)));
        return columns;
    }

    private static Column<Cas> of(String cle, int largeurMax, Function<Sollicitation, Object> valeur) {
        return Column.of(cle, largeurMax, cas -> valeur.apply(cas.sollicitation()));
    }
}
