package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.Point;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sheet « Établissements »: every school, its verdict and all that is known of it. */
final class EtablissementsSheet {

    private static final Tableau TABLEAU = new Tableau("etablissements", "Etablissements", 3, 12);

    private EtablissementsSheet() {}

    /** Writes the sheet, and returns how many schools each point was not observed at. */
    static Map<Point, Long> write(Classeur classeur, Edition edition, Resultats resultats, long execution) {
        TableSheet<Resultat> table = new TableSheet<>(classeur, TABLEAU, columns(edition));
        Map<Point, Long> unobserved = new EnumMap<>(Point.class);
        resultats.forEachResultat(execution, resultat -> {
            table.add(resultat);
            DiagnosticColumns.unobserved(resultat).forEach(point -> unobserved.merge(point, 1L, Long::sum));
        });
        table.finish();
        return unobserved;
    }

    /** Writes the sheet of some schools only. */
    static void write(Classeur classeur, Edition edition, List<Resultat> schools) {
        TableSheet<Resultat> table = new TableSheet<>(classeur, TABLEAU, columns(edition));
        schools.forEach(table::add);
        table.finish();
    }

    private static List<Column<Resultat>> columns(Edition edition) {
        EtablissementColumns<Resultat> etablissement = EtablissementColumns.ofResultat();
        List<Column<Resultat>> columns = new ArrayList<>(etablissement.identity());
        columns.add(etablissement.departement());
        columns.addAll(DiagnosticColumns.verdict());
        columns.addAll(GestionnaireColumns.of(edition));
        columns.addAll(DiagnosticColumns.points());
        columns.addAll(FicheColumns.of(edition));
        columns.addAll(ChorusProColumns.all());
        columns.add(Column.of(
                "gestionnaire_en_poste",
                30,
                r -> edition.nominatif(r.etablissement().gestionnaireEnPoste())));
        columns.add(Column.of(
                "courriel_intendance",
                40,
                r -> edition.courriel(
                        r.etablissement().courrielIntendance(),
                        r.etablissement().uai())));
        columns.add(etablissement.agence());
        columns.add(etablissement.ligne());
        columns.add(etablissement.siretRepare());
        return columns;
    }
}
