package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.Point;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sheet « Établissements »: every school, its verdict and all that is known of it. */
final class EtablissementsSheet {

    private static final Tableau TABLEAU = new Tableau("etablissements", "Etablissements", 3, 12);

    private EtablissementsSheet() {}

    /** Writes the sheet, and returns how many schools each point was not observed at. */
    static Map<Point, Long> write(Classeur classeur, Edition edition, Contenu contenu, long execution) {
        boolean isCompared = contenu.ecarts().bilan(execution).isPresent();
        TableSheet<Resultat> table = new TableSheet<>(classeur, TABLEAU, columns(edition, isCompared));
        Map<Point, Long> unobserved = new EnumMap<>(Point.class);
        contenu.resultats().forEachResultat(execution, resultat -> {
            table.add(resultat);
            DiagnosticColumns.unobserved(resultat).forEach(point -> unobserved.merge(point, 1L, Long::sum));
        });
        table.finish();
        return unobserved;
    }

    private static String completes(Resultat resultat) {
        return resultat.completes().stream()
                .map(complement ->
                        Textes.texte("complement." + complement.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /** Writes the sheet of some schools only. */
    static void write(Classeur classeur, Edition edition, List<Resultat> schools) {
        TableSheet<Resultat> table = new TableSheet<>(classeur, TABLEAU, columns(edition, false));
        schools.forEach(table::add);
        table.finish();
    }

    private static List<Column<Resultat>> columns(Edition edition, boolean isCompared) {
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
        if (isCompared) {
            columns.add(Column.of("complete", 26, EtablissementsSheet::completes));
        }
        return columns;
    }
}
