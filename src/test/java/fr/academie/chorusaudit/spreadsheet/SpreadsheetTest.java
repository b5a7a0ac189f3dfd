package fr.academie.chorusaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadsheetTest {

    private static final int DAMAGED_COPIES = 150;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("formats")
    void letsTheHandlersOwnFailurePass(String format) throws IOException {
        Path file = Files.write(folder.resolve("liste"), content(format));
        IllegalStateException failure = new IllegalStateException("base de données");

        assertThatThrownBy(() -> Spreadsheet.read(file, new RowHandler() {
                    @Override
                    public boolean startSheet(String name) {
                        return true;
                    }

                    @Override
                    public boolean row(Row row) {
                        throw failure;
                    }
                }))
                .isSameAs(failure);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void skipsWhatTheHandlerDoesNotWant(String format) throws Exception {
        Path file = Files.write(folder.resolve("liste"), content(format));
        List<String> seen = new ArrayList<>();

        Spreadsheet.read(file, new RowHandler() {
            @Override
            public boolean startSheet(String name) {
                seen.add(name);
                return !name.equals("A");
            }

            @Override
            public boolean row(Row row) {
                seen.add(row.cell(0).text());
                return false;
            }
        });

        if (format.equals("csv")) {
            assertThat(seen).containsExactly("liste", "SIRET");
        } else {
            assertThat(seen).containsExactly("A", "B", "SIRET", "C", "SIRET");
        }
    }

    /** Whatever the bytes, the only failure is a {@link SpreadsheetException}. */
    @ParameterizedTest
    @MethodSource("formats")
    void readsOrRefusesAnyDamagedCopy(String format) throws IOException {
        byte[] content = content(format);
        Random random = new Random(20_261_124);
        for (int i = 0; i < DAMAGED_COPIES; i++) {
            byte[] copy = content.clone();
            for (int j = random.nextInt(8); j >= 0; j--) {
                copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
            }
            int length = i % 5 == 0 ? random.nextInt(copy.length) : copy.length;
            Path file = Files.write(folder.resolve("liste"), Arrays.copyOf(copy, length));
            try {
                ReadSheets.of(file);
            } catch (SpreadsheetException e) {
                assertThat(e).hasMessageEndingWith(".");
            }
        }
    }

    @Test
    void namesEachSheetOfTextAfterItsFile() throws Exception {
        Path file = Files.writeString(folder.resolve("liste.des.lycées.csv"), "a\n");

        assertThat(ReadSheets.of(file).names()).containsExactly("liste.des.lycées");
    }

    static Stream<String> formats() {
        return Stream.of("xlsx", "xls", "ods", "csv");
    }

    private byte[] content(String format) throws IOException {
        return switch (format) {
            case "xlsx" -> workbook(new XSSFWorkbook());
            case "xls" -> workbook(new HSSFWorkbook());
            case "ods" -> {
                String rows = ("<table:table-row><table:table-cell office:value-type='string'><text:p>SIRET</text:p>"
                                + "</table:table-cell></table:table-row>")
                        .repeat(20);
                Path file = Zips.ods(
                                "<table:table table:name='A'>" + rows + "</table:table><table:table table:name='B'>"
                                        + rows + "</table:table><table:table table:name='C'>" + rows + "</table:table>")
                        .write(folder.resolve("modele"));
                yield Files.readAllBytes(file);
            }
            default -> "SIRET;nom\n19382780500014;\"Lycée\"\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String name : List.of("A", "B", "C")) {
                Sheet sheet = workbook.createSheet(name);
                for (int i = 0; i < 20; i++) {
                    org.apache.poi.ss.usermodel.Row row = sheet.createRow(i);
                    row.createCell(0).setCellValue(i == 0 ? "SIRET" : "1938278050001" + i);
                    row.createCell(1).setCellValue(19_382_780_500_014d);
                    row.createCell(2).setCellFormula("B1*2");
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
