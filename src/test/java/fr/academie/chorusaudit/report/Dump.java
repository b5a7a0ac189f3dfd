package fr.academie.chorusaudit.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as text: two workbooks of the same content differ in bytes. */
final class Dump {

    private Dump() {}

    static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** A line a row, cells between bars, after a line for the sheet. */
    static String of(Path file) throws IOException {
        StringBuilder dump = new StringBuilder();
        try (XSSFWorkbook workbook = open(file)) {
            for (Sheet sheet : workbook) {
                dump.append("== ").append(sheet.getSheetName()).append('\n');
                for (Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> {
                        while (cells.size() < cell.getColumnIndex()) {
                            cells.add("");
                        }
                        cells.add(text(cell));
                    });
                    dump.append(String.join(" | ", cells).stripTrailing()).append('\n');
                }
            }
        }
        return dump.toString();
    }

    /** The rows of a detail sheet by title, without the empty row of an empty table. */
    static List<Map<String, String>> rows(Path file, String name) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = open(file)) {
            Sheet sheet = workbook.getSheet(name);
            for (Row row : sheet) {
                if (row.getRowNum() > 0) {
                    Map<String, String> cells = new LinkedHashMap<>();
                    sheet.getRow(0).forEach(title -> {
                        Cell cell = row.getCell(title.getColumnIndex());
                        cells.put(title.getStringCellValue(), cell == null ? "" : text(cell));
                    });
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue().replace("\n", "⏎");
        }
        return new DataFormatter(Locale.FRANCE).formatCellValue(cell);
    }
}
