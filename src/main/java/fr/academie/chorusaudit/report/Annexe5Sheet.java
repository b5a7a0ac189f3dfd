package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.audit.Resultats;
import java.time.LocalDate;
import java.util.List;

/** Sheet « Annexe 5 »: the assistance requests to make, ready to paste into the portal's form. */
final class Annexe5Sheet {

    private static final Tableau TABLEAU = new Tableau("annexe5", "Demandes_annexe_5", 3, 7);

    private Annexe5Sheet() {}

    static void write(
            Classeur classeur,
            Edition edition,
            Sollicitations sollicitations,
            Resultats resultats,
            long execution,
            LocalDate jour) {
        TableSheet<Sollicitation> table = new TableSheet<>(classeur, TABLEAU, columns(edition, jour));
        resultats.forEachAnnexe5(execution, resultat -> table.add(sollicitations.of(resultat)));
        table.finish();
    }

    /** Writes the sheet of some schools only. */
    static void write(
            Classeur classeur, Edition edition, Sollicitations sollicitations, List<Resultat> schools, LocalDate jour) {
        TableSheet<Sollicitation> table = new TableSheet<>(classeur, TABLEAU, columns(edition, jour));
        schools.stream()
                .filter(school -> school.annexe5().isPresent())
                .forEach(school -> table.add(sollicitations.of(school)));
        table.finish();
    }

    private static List<Column<Sollicitation>> columns(Edition edition, LocalDate jour) {
        return List.of(
                Column.of("siret", 17, Sollicitation::siret),
                Column.of("uai", 12, Sollicitation::uai),
                Column.of("raison_sociale", 34, Sollicitation::raisonSociale),
                Column.of("ville", 22, Sollicitation::ville),
                Column.of("motif_principal", 28, s -> edition.libelle(s.motifPrincipal())),
                Column.of("titre", 34, Sollicitation::titre),
                Column.of("description", 84, Sollicitation::description),
                Column.of("categorie", 28, Sollicitation::categorie),
                Column.of("sous_categorie", 28, Sollicitation::sousCategorie),
                Column.of("courriel", 40, Sollicitation::courriel),
                Column.of("depuis", 12, s -> jour),
                Column.of("code", 34, s -> s.motifPrincipal().name()),
                Column.of("constats", 46, Sollicitation::constats));
    }
}
