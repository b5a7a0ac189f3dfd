package fr.academie.chorusaudit.spreadsheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps all that a file gives, by sheet. */
final class ReadSheets implements RowHandler {

    private final Map<String, List<Row>> sheets = new LinkedHashMap<>();
    private List<Row> current = new ArrayList<>();

    static ReadSheets of(Path file) throws SpreadsheetException {
        ReadSheets sheets = new ReadSheets();
        Spreadsheet.read(file, sheets);
        return sheets;
    }

    /** The rows of a file that has one visible sheet. */
    static List<Row> onlySheet(Path file) throws SpreadsheetException {
        return of(file).sheets.values().iterator().next();
    }

    /** The texts of the only sheet, row by row, trailing blanks left out. */
    static List<List<String>> texts(Path file) throws SpreadsheetException {
        return onlySheet(file).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    List<Row> rows(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    @Override
    public boolean startSheet(String name) {
        current = new ArrayList<>();
        sheets.put(name, current);
        return true;
    }

    @Override
    public boolean row(Row row) {
        current.add(row);
        return true;
    }
}
