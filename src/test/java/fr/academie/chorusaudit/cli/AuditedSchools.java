package fr.academie.chorusaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** What a report says of its schools. */
final class AuditedSchools {

    private static final DataFormatter TEXT = new DataFormatter();

    private AuditedSchools() {}

    /** Verdict and codes by SIRET, from the sheet Établissements. */
    static Map<String, String> of(Path workbook) {
        Map<String, String> found = new TreeMap<>();
        try (var book = WorkbookFactory.create(workbook.toFile(), null, true)) {
            Sheet sheet = book.getSheet("Établissements");
            for (Row row : sheet) {
                if (row.getRowNum() > 0) {
                    found.put(text(row, "SIRET"), text(row, "Verdict") + " " + text(row, "Constats"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
