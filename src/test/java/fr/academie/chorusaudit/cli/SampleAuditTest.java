package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample, audited as shipped, against the verdicts and codes that its stories were written for. */
class SampleAuditTest {

    private static final DataFormatter TEXT = new DataFormatter();

    @TempDir
    Path home;

    @Test
    void findsInTheSampleExactlyWhatItsStoriesTell() throws IOException {
        Shell shell = new Shell(home);
        shell.write("config/application.yml", "chorus-audit.diagnostic.domaines-academie: ac-valmonde.example\n");

        Shell.Result result = shell.type(
                "audit",
                "--date",
                "2026-11-24",
                "--input",
                "input/etablissements.xlsx",
                "--fiches",
                "input/fiches",
                "--rattachements",
                "input/rattachements");

        assertThat(result.code()).isZero();
        assertThat(found(home.resolve("output/audit-chorus-pro-2026-11-24.xlsx")))
                .isEqualTo(expected());
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/sample-attendu.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(";", -1);
            expected.put(fields[0], fields[1] + " " + fields[2]);
        }
        return expected;
    }

    private static Map<String, String> found(Path workbook) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (var book = WorkbookFactory.create(workbook.toFile(), null, true)) {
            Sheet sheet = book.getSheet("Établissements");
            for (Row row : sheet) {
                if (row.getRowNum() > 0) {
                    found.put(text(row, "SIRET"), text(row, "Verdict") + " " + text(row, "Constats"));
                }
            }
        }
        return found;
    }

    private static String text(Row row, String title) {
        for (Cell cell : row.getSheet().getRow(0)) {
            if (cell.getStringCellValue().equals(title)) {
                return TEXT.formatCellValue(row.getCell(cell.getColumnIndex()));
            }
        }
        throw new AssertionError("no column " + title);
    }
}
