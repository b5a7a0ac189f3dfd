package fr.academie.chorusaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsReaderTest {

    @TempDir
    Path folder;

    @Test
    void skipsHiddenSheetsAndKeepsTheOrderOfTheTabs() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            for (String name : List.of("A", "B", "C", "D")) {
                workbook.createSheet(name).createRow(0).createCell(0).setCellValue(name);
            }
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            workbook.setSheetOrder("D", 2);
            ReadSheets sheets = ReadSheets.of(write(workbook));

            assertThat(sheets.names()).containsExactly("D", "C");
            assertThat(sheets.rows("C")).containsExactly(new Row(1, List.of(Cell.text("C"))));
        }
    }

    @Test
    void readsCachedResultsOfFormulas() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet();
            HSSFRow row = sheet.createRow(0);
            row.createCell(0).setCellFormula("6*7");
            row.createCell(1).setCellFormula("\"é\"&\"tat\"");
            row.createCell(2).setCellFormula("1=1");
            row.createCell(3).setCellFormula("1/0");
            row.createCell(4).setCellFormula("\"\"");
            row.createCell(5).setCellValue("suite");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(ReadSheets.onlySheet(write(workbook)).get(0).cells())
                    .containsExactly(
                            new Cell(Cell.Kind.NUMBER, "42", true, null),
                            new Cell(Cell.Kind.TEXT, "état", true, null),
                            new Cell(Cell.Kind.BOOLEAN, "VRAI", true, null),
                            new Cell(Cell.Kind.ERROR, FormulaError.DIV0.getString(), true, null),
                            new Cell(Cell.Kind.BLANK, "", true, null),
                            Cell.text("suite"));
        }
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            HSSFRow row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(44_888);
            row.getCell(0).setCellStyle(day);

            assertThat(ReadSheets.onlySheet(countingFrom1904(write(workbook))))
                    .containsExactly(new Row(1, List.of(Cell.date(LocalDate.of(2026, 11, 24)))));
        }
    }

    @Test
    void readsStringsThatGoOnInTheNextRecord() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet();
            String text = "Établissement Œ ".repeat(1_500);
            for (int i = 0; i < 5; i++) {
                sheet.createRow(i).createCell(i).setCellValue(text + i);
            }
            List<Row> rows = ReadSheets.onlySheet(write(workbook));

            assertThat(rows).hasSize(5);
            assertThat(rows.get(4).cell(4)).isEqualTo(Cell.text(text + 4));
        }
    }

    @Test
    void readsTheLastRow() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(65_535).createCell(255).setCellValue(1);

            assertThat(ReadSheets.onlySheet(write(workbook)).get(0).number()).isEqualTo(65_536);
        }
    }

    /** POI cannot write such a workbook: sets the flag in the record, 0x22 of two bytes. */
    private static Path countingFrom1904(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length - 6; i++) {
            if (Arrays.equals(bytes, i, i + 6, new byte[] {0x22, 0, 2, 0, 0, 0}, 0, 6)) {
                bytes[i + 4] = 1;
            }
        }
        return Files.write(file, bytes);
    }

    private Path write(HSSFWorkbook workbook) throws Exception {
        Path file = folder.resolve("liste.xls");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }
}
