package fr.academie.chorusaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SameTableInEveryFormatTest {

    private static final List<Row> TABLE = List.of(
            new Row(1, List.of(Cell.text("SIRET"), Cell.text("Nom"), Cell.text("Vu le"))),
            new Row(2, List.of(Cell.number("19382780500014"), Cell.text("Collège Œuvre\nAnnexe"), day("2026-11-24"))),
            new Row(4, List.of(Cell.text("01234567800011"), Cell.BLANK, day("1900-03-01"))),
            new Row(5, List.of(Cell.number("-1.5"), Cell.error("#N/A"), bool("VRAI"))),
            new Row(6, List.of(Cell.number("0.1"), Cell.text("a\"b;c"), bool("FAUX"))));

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource
    void readsTheSameCellsFromWorkbooks(String extension) throws Exception {
        // The extension lies on purpose.
        Path file = folder.resolve("liste.csv");
        switch (extension) {
            case "xlsx" -> write(new XSSFWorkbook(), file);
            case "xls" -> write(new HSSFWorkbook(), file);
            default -> writeOds(file);
        }

        assertThat(ReadSheets.onlySheet(file)).isEqualTo(TABLE);
    }

    static Stream<String> readsTheSameCellsFromWorkbooks() {
        return Stream.of("xlsx", "xls", "ods");
    }

    @ParameterizedTest
    @MethodSource
    void readsTheSameTextsFromTextFiles(char separator, Charset charset, String mark, String lineEnd) throws Exception {
        Path file = folder.resolve("liste.xlsx");
        Files.writeString(file, mark + csv(separator, lineEnd), charset);

        List<List<String>> texts = TABLE.stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
        assertThat(ReadSheets.texts(file)).isEqualTo(texts);
        assertThat(ReadSheets.of(file).names()).containsExactly("liste");
    }

    static Stream<Arguments> readsTheSameTextsFromTextFiles() {
        Charset windows = Charset.forName("windows-1252");
        return Stream.of(
                Arguments.of(';', StandardCharsets.UTF_8, "\ufeff", "\r\n"),
                Arguments.of(',', StandardCharsets.UTF_8, "", "\n"),
                Arguments.of(';', windows, "", "\r\n"),
                Arguments.of('|', windows, "", "\r"),
                Arguments.of('\t', StandardCharsets.UTF_16LE, "\ufeff", "\r\n"),
                Arguments.of('\t', StandardCharsets.UTF_16BE, "\ufeff", "\n"));
    }

    private static Cell day(String day) {
        return Cell.date(LocalDate.parse(day));
    }

    private static Cell bool(String text) {
        return new Cell(Cell.Kind.BOOLEAN, text, false, null);
    }

    private static void write(Workbook workbook, Path file) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            Sheet sheet = workbook.createSheet("Liste");
            for (Row row : TABLE) {
                org.apache.poi.ss.usermodel.Row target = sheet.createRow(row.number() - 1);
                for (int i = 0; i < row.cells().size(); i++) {
                    write(row.cell(i), target.createCell(i), style);
                }
            }
            workbook.write(out);
        }
    }

    private static void write(Cell cell, org.apache.poi.ss.usermodel.Cell target, CellStyle dayStyle) {
        switch (cell.kind()) {
            case TEXT -> target.setCellValue(cell.text());
            case NUMBER -> target.setCellValue(Double.parseDouble(cell.text()));
            case BOOLEAN -> target.setCellValue(cell.text().equals("VRAI"));
            case ERROR -> target.setCellErrorValue(FormulaError.NA.getCode());
            case DATE -> {
                target.setCellValue(cell.date());
                target.setCellStyle(dayStyle);
            }
            case BLANK -> target.setBlank();
        }
    }

    private static void writeOds(Path file) {
        StringBuilder rows = new StringBuilder("<table:table table:name='Liste'>");
        int next = 1;
        for (Row row : TABLE) {
            if (row.number() > next) {
                rows.append("<table:table-row table:number-rows-repeated='" + (row.number() - next) + "'/>");
            }
            next = row.number() + 1;
            rows.append("<table:table-row>");
            row.cells().forEach(cell -> rows.append(odsCell(cell)));
            rows.append("<table:table-cell table:number-columns-repeated='1020'/></table:table-row>");
        }
        rows.append("<table:table-row table:number-rows-repeated='1048000'><table:table-cell"
                + " table:number-columns-repeated='16384'/></table:table-row></table:table>");
        Zips.ods(rows.toString()).write(file);
    }

    private static String odsCell(Cell cell) {
        String shown = "<text:p>" + cell.text().replace("\n", "</text:p><text:p>") + "</text:p>";
        String attributes = switch (cell.kind()) {
            case TEXT -> "office:value-type='string'";
            case NUMBER -> "office:value-type='float' office:value='" + cell.text() + "'";
            case BOOLEAN ->
                "office:value-type='boolean' office:boolean-value='"
                        + cell.text().equals("VRAI") + "'";
            case ERROR -> "office:value-type='string' office:string-value='' calcext:value-type='error'";
            case DATE -> "office:value-type='date' office:date-value='" + cell.text() + "T10:30:00'";
            case BLANK -> "";
        };
        return "<table:table-cell " + attributes + ">" + (cell.kind() == Cell.Kind.BLANK ? "" : shown)
                + "</table:table-cell>";
    }

    private static String csv(char separator, String lineEnd) {
        StringBuilder csv = new StringBuilder();
        int next = 1;
        for (Row row : TABLE) {
            csv.append(lineEnd.repeat(row.number() - next));
            next = row.number();
            for (int i = 0; i < row.cells().size(); i++) {
                csv.append(i == 0 ? "" : separator)
                        .append('"')
                        .append(row.cell(i).text().replace("\"", "\"\""))
                        .append('"');
            }
        }
        return csv.append(lineEnd).toString();
    }
}
