package fr.academie.chorusaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one sees of merged cells, in every format that has them. */
class MergedCellsTest {

    /** A stands above, B spans the three rows of C1 to C3, and D two columns. */
    private static final String TABLE = """
            <table:table table:name="A">
             <table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>
              <table:table-cell table:number-rows-spanned="3"><text:p>b</text:p></table:table-cell>
              <table:table-cell table:number-columns-spanned="2"><text:p>d</text:p></table:table-cell>
              <table:covered-table-cell/></table:table-row>
             <table:table-row><table:table-cell><text:p>e</text:p></table:table-cell>
              <table:covered-table-cell/><table:table-cell/><table:table-cell><text:p>f</text:p></table:table-cell></table:table-row>
             <table:table-row><table:table-cell><text:p>g</text:p></table:table-cell>
              <table:covered-table-cell/></table:table-row>
             <table:table-row><table:table-cell><text:p>h</text:p></table:table-cell></table:table-row>
            </table:table>
            """;

    @TempDir
    Path folder;

    @Test
    void showsThemInXlsx() throws Exception {
        assertSeen(write(new XSSFWorkbook()));
    }

    @Test
    void showsThemInXls() throws Exception {
        assertSeen(write(new HSSFWorkbook()));
    }

    @Test
    void showsThemInOds() throws Exception {
        assertSeen(Zips.ods(TABLE).write(folder.resolve("a.ods")));
    }

    private static void assertSeen(Path file) throws SpreadsheetException {
        List<Row> seen = rows(file, true);
        assertThat(seen).extracting(row -> row.cell(1).text()).containsExactly("b", "b", "b", "");
        assertThat(seen.get(0).cell(2).text()).isEqualTo("d");
        assertThat(seen.get(0).cell(3)).isEqualTo(Cell.COVERED);
        assertThat(seen.get(1).cell(3).text()).isEqualTo("f");
        assertThat(seen.get(3).cell(1)).isEqualTo(Cell.BLANK);

        assertThat(rows(file, false)).extracting(row -> row.cell(1).text()).containsExactly("b", "", "", "");
    }

    private static List<Row> rows(Path file, boolean asSeen) throws SpreadsheetException {
        List<Row> rows = new ArrayList<>();
        Spreadsheet.read(file, new RowHandler() {
            @Override
            public boolean startSheet(String name) {
                return true;
            }

            @Override
            public boolean wantsMergedCells() {
                return asSeen;
            }

            @Override
            public boolean row(Row row) {
                return rows.add(row);
            }
        });
        return rows;
    }

    private Path write(Workbook workbook) throws IOException {
        Path file = folder.resolve("a");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("A");
            String[][] table = {{"a", "b", "d", ""}, {"e", "", "", "f"}, {"g"}, {"h"}};
            for (int i = 0; i < table.length; i++) {
                for (int j = 0; j < table[i].length; j++) {
                    if (!table[i][j].isEmpty()) {
                        org.apache.poi.ss.usermodel.Row row = sheet.getRow(i);
                        (row == null ? sheet.createRow(i) : row).createCell(j).setCellValue(table[i][j]);
                    }
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 2, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
            workbook.write(out);
        }
        return file;
    }
}
