package fr.academie.chorusaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtraitTest {

    @TempDir
    private Path folder;

    @Test
    void holdsTheRowsOfItsSchoolsAsTheReportDoes() throws Exception {
        Audit audit = SmallAudit.create();
        Execution execution = audit.stored();
        List<Resultat> schools = new ArrayList<>();
        audit.resultats().forEachResultat(execution.id(), schools::add);

        try (XSSFWorkbook report = new XSSFWorkbook(
                        audit.rapport().ecrire(execution, folder).get(0).toFile());
                XSSFWorkbook extract = extract(schools)) {
            for (String sheet : List.of("Anomalies", "Établissements", "Annexe 5")) {
                assertThat(texts(extract.getSheet(sheet))).isEqualTo(texts(report.getSheet(sheet)));
            }
        }
    }

    @Test
    void leavesOutTheRequestsWhenThereAreNone() throws IOException {
        Audit audit = new Audit().school(Schools.etablissement(10), Schools.complete(10));
        List<Resultat> schools = new ArrayList<>();
        audit.resultats().forEachResultat(audit.stored().id(), schools::add);

        try (XSSFWorkbook extract = extract(schools)) {
            assertThat(extract.getSheet("Annexe 5")).isNull();
            assertThat(cells(extract.getSheet("Établissements"))).hasSize(2);
        }
    }

    @Test
    void leavesNothingInItsFolder() throws IOException {
        extract(List.of()).close();

        assertThat(folder).isEmptyDirectory();
    }

    private XSSFWorkbook extract(List<Resultat> schools) throws IOException {
        byte[] bytes = new Extrait(Annexe5Properties.defaults(), new ConstatTexts(), folder).of(schools, Audit.TODAY);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** Row by row, without the day since which a case is open: a mail says it of each constat. */
    private static List<List<String>> texts(Sheet sheet) {
        List<String> header = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> texts = new ArrayList<>();
            for (Cell cell : row) {
                if (row.getRowNum() == 0) {
                    header.add(cell.toString());
                }
                if (!header.get(cell.getColumnIndex()).equals("Depuis")) {
                    texts.add(cell.toString());
                }
            }
            rows.add(texts);
        }
        return rows;
    }

    private static List<String> cells(Sheet sheet) {
        List<String> rows = new ArrayList<>();
        for (Row row : sheet) {
            StringBuilder line = new StringBuilder();
            for (Cell cell : row) {
                line.append(cell.getAddress()).append('=').append(cell).append('|');
            }
            rows.add(line.toString());
        }
        return rows;
    }
}
