package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.ConstatTrouve;
import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.diagnostic.Gravite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Sheet « Anomalies »: what to mend, a row a constat, the worst first. */
final class AnomaliesSheet {

    private static final Tableau TABLEAU = new Tableau("anomalies", "Anomalies", 2, 8);

    private AnomaliesSheet() {}

    static void write(Classeur classeur, Edition edition, Resultats resultats, long execution) {
        TableSheet<ConstatTrouve> table = new TableSheet<>(classeur, TABLEAU, columns(edition));
        codes().forEach(code -> resultats.forEachConstat(execution, code, table::add));
        table.finish();
    }

    /** Writes the sheet of some schools only. */
    static void write(Classeur classeur, Edition edition, List<Resultat> schools) {
        TableSheet<ConstatTrouve> table = new TableSheet<>(classeur, TABLEAU, columns(edition));
        codes().forEach(code -> schools.stream()
                .flatMap(school -> school.constat(code).stream())
                .forEach(table::add));
        table.finish();
    }

    private static Stream<Code> codes() {
        return Stream.of(Code.values())
                .filter(code -> code.gravite().isToMend())
                .sorted(Comparator.comparing(Code::gravite));
    }

    private static List<Column<ConstatTrouve>> columns(Edition edition) {
        EtablissementColumns<ConstatTrouve> etablissement = new EtablissementColumns<>(
                ConstatTrouve::etablissement,
                ConstatTrouve::designation,
                ConstatTrouve::ville,
                ConstatTrouve::position);
        List<Column<ConstatTrouve>> columns = new ArrayList<>();
        columns.add(Column.<ConstatTrouve>of(
                        "gravite", 14, trouve -> gravite(trouve).libelle())
                .coloured(trouve -> Teinte.of(gravite(trouve))));
        columns.addAll(etablissement.identity());
        columns.add(Column.of("constat", 30, trouve -> edition.libelle(code(trouve))));
        columns.add(Column.of("detail", 34, trouve -> edition.phrase(trouve.constat())));
        columns.add(
                Column.of("que_faire", 60, trouve -> edition.texts().queFaire(trouve.constat(), trouve.diagnostic())));
        columns.add(Column.of("pourquoi", 60, trouve -> edition.texts().signification(code(trouve))));
        columns.add(Column.of(
                "faits",
                90,
                trouve -> edition.faits(trouve.constat(), trouve.etablissement().uai())));
        columns.add(Column.of("code", 46, trouve -> code(trouve).name()));
        columns.add(Column.of("annexe5", 10, trouve -> Textes.ouiNon(isAnnexe5(trouve))));
        columns.add(etablissement.departement());
        columns.add(etablissement.agence());
        columns.add(etablissement.ligne());
        columns.add(etablissement.siretRepare());
        return columns;
    }

    private static boolean isAnnexe5(ConstatTrouve trouve) {
        Constat constat = trouve.constat();
        return constat.annexe5() && !trouve.etablissement().siretRepare();
    }

    private static Code code(ConstatTrouve trouve) {
        return trouve.constat().code();
    }

    private static Gravite gravite(ConstatTrouve trouve) {
        return code(trouve).gravite();
    }
}
