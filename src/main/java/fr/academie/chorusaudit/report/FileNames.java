package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Execution;
import java.time.LocalDate;
import java.util.List;

/**
 * What the files of a run are called.
 *
 * @param suffixe the number of the run among those of the day; the first bears none
 */
record FileNames(LocalDate jour, int suffixe) {

    static FileNames of(Execution execution) {
        return new FileNames(execution.identite().jour(), execution.suffixe());
    }

    String workbook() {
        return "audit-chorus-pro-" + end() + ".xlsx";
    }

    String annexe5() {
        return "annexe5-" + end() + ".csv";
    }

    String resume() {
        return "resume-" + end() + ".json";
    }

    List<String> all() {
        return List.of(workbook(), annexe5(), resume());
    }

    private String end() {
        return suffixe > 1 ? jour + "-" + suffixe : jour.toString();
    }
}
