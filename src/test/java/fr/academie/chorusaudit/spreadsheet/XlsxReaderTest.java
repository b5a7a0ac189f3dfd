package fr.academie.chorusaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {

    private static final String STYLES =
            "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId='164'/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='20'/></cellXfs>"
                    + "<dxfs><dxf><numFmt numFmtId='164' formatCode='0'/></dxf></dxfs></styleSheet>";

    @TempDir
    Path folder;

    @Test
    void skipsHiddenSheetsAndKeepsTheOrderOfTheTabs() throws Exception {
        Path file = folder.resolve("liste.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (String name : List.of("A", "B", "C", "D")) {
                workbook.createSheet(name).createRow(0).createCell(0).setCellValue(name);
            }
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            workbook.setSheetOrder("D", 2);
            workbook.setActiveSheet(2);
            workbook.write(out);
        }

        assertThat(ReadSheets.of(file).names()).containsExactly("D", "C");
        assertThat(ReadSheets.of(file).rows("C")).containsExactly(new Row(1, List.of(Cell.text("C"))));
    }

    @Test
    void readsCachedResultsOfFormulas() throws Exception {
        assertThat(row("<c><f>A2</f><v>12</v></c><c t='str'><f>B2</f><v>x</v></c><c t='b'><f>C2</f><v>1</v></c>"
                        + "<c t='e'><f>D2</f><v>#REF!</v></c><c><f>E2</f></c><c t='str'><f>F2</f><v></v></c>"))
                .containsExactly(
                        new Cell(Cell.Kind.NUMBER, "12", true, null),
                        new Cell(Cell.Kind.TEXT, "x", true, null),
                        new Cell(Cell.Kind.BOOLEAN, "VRAI", true, null),
                        new Cell(Cell.Kind.ERROR, "#REF!", true, null),
                        new Cell(Cell.Kind.BLANK, "", true, null),
                        new Cell(Cell.Kind.BLANK, "", true, null));
    }

    /** An array formula, or one that spills, stands in the first cell only. */
    @Test
    void takesWhatAnArrayFormulaFillsForResultsOfIt() throws Exception {
        Path file = Zips.xlsx("<row r='1'><c r='B1'><f t='array' ref='B1:B2'>X</f><v>0</v></c></row>"
                        + "<row r='2'><c r='A2'><v>0</v></c><c r='B2'><v>0</v></c><c r='C2'><v>0</v></c></row>"
                        + "<row r='3'><c r='B3'><v>0</v></c></row>")
                .write(folder.resolve("liste.xlsx"));

        List<Row> rows = ReadSheets.of(file).rows(ReadSheets.of(file).names().get(0));
        assertThat(rows.get(1).cells()).extracting(Cell::formula).containsExactly(false, true, false);
        assertThat(rows.get(2).cells()).extracting(Cell::formula).containsExactly(false, false);
    }

    @Test
    void putsRunsTogetherAndDropsPhoneticGuides() throws Exception {
        Path file = Zips.xlsx("<row><c t='s'><v>0</v></c><c t='inlineStr'><is><r><t>Cité</t></r></is></c></row>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><rPr><b/></rPr><t>Lycée &amp; </t></r><r><t>Coll&#232;ge</t></r>"
                                + "<rPh sb='0' eb='1'><t>non</t></rPh></si></sst>")
                .write(folder.resolve("liste.xlsx"));

        assertThat(ReadSheets.texts(file)).containsExactly(List.of("Lycée & Collège", "Cité"));
    }

    @Test
    void resolvesEscapedCharacters() throws Exception {
        assertThat(row("<c t='inlineStr'><is><t>a_x000D_b_x005F_x000D__xzz00__x00</t></is></c>"))
                .containsExactly(Cell.text("a\rb_x000D__xzz00__x00"));
    }

    @Test
    void fillsGapsAndNumbersWhatHasNoReference() throws Exception {
        Path file = Zips.xlsx("<row/><row><c r='B2'><v>1</v></c><c><v>2</v></c><c r='A2'><v>0</v></c></row>"
                        + "<row r='9'><c r='C9' s='1'/></row><row><c r='AA10'><v>3</v></c></row>")
                .write(folder.resolve("liste.xlsx"));

        List<Row> rows = ReadSheets.onlySheet(file);
        assertThat(rows).extracting(Row::number).containsExactly(2, 10);
        assertThat(rows.get(0).cells()).extracting(Cell::text).containsExactly("0", "1", "2");
        assertThat(rows.get(1).cells()).hasSize(27).startsWith(Cell.BLANK, Cell.BLANK);
    }

    @Test
    void tellsDatesByTheirStyle() throws Exception {
        assertThat(dated("<workbookPr/>"))
                .containsExactly(
                        Cell.date(LocalDate.of(2026, 11, 24)),
                        Cell.number("46350.25"),
                        Cell.number("46350.25"),
                        Cell.number("-1"),
                        Cell.number("2958466"));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws Exception {
        assertThat(dated("<workbookPr date1904='1'/>")).startsWith(Cell.date(LocalDate.of(2030, 11, 25)));
    }

    @Test
    void readsStrictWorkbooks() throws Exception {
        String main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        String relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        Path file = Zips.empty()
                .with("_rels/.rels", strict("officeDocument", "xl/workbook.xml"))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns='" + main + "' xmlns:r='" + relations
                                + "' conformance='strict'><sheets><sheet name='S' sheetId='1' r:id='id0'/></sheets>"
                                + "</workbook>")
                .with("xl/_rels/workbook.xml.rels", strict("worksheet", "worksheets/s.xml"))
                .with(
                        "xl/worksheets/s.xml",
                        "<worksheet xmlns='" + main + "'><sheetData><row r='1'><c r='A1' t='d'>"
                                + "<v>2026-11-24T00:00:00</v></c></row></sheetData></worksheet>")
                .write(folder.resolve("strict.xlsx"));

        assertThat(ReadSheets.onlySheet(file))
                .containsExactly(new Row(1, List.of(Cell.date(LocalDate.of(2026, 11, 24)))));
    }

    @Test
    void keepsWhatIsNoNumberAsText() throws Exception {
        assertThat(row("<c><v>1E999999999</v></c><c><v>douze</v></c>"))
                .containsExactly(Cell.text("1E999999999"), Cell.text("douze"));
    }

    @Test
    void readsRowAsWideAsASheet() throws Exception {
        String cells = IntStream.range(0, 16_384)
                .mapToObj(i -> "<c><v>" + i + "</v></c>")
                .collect(Collectors.joining());

        assertThat(row(cells)).hasSize(16_384).last().isEqualTo(Cell.number("16383"));
    }

    @Test
    void readsLastRowAndIgnoresBlankOnesBeyond() throws Exception {
        Path file = Zips.xlsx("<row r='1048576'><c><v>1</v></c></row><row r='5000000'><c s='1'/></row>")
                .write(folder.resolve("liste.xlsx"));

        assertThat(ReadSheets.onlySheet(file)).extracting(Row::number).containsExactly(1_048_576);
    }

    @Test
    void readsMacroWorkbooksWithoutTheirMacros() throws Exception {
        Path file = Zips.xlsx("<row><c><v>1</v></c></row>")
                .with("xl/vbaProject.bin", "Sub Auto_Open()")
                .write(folder.resolve("liste.xlsm"));

        assertThat(ReadSheets.texts(file)).containsExactly(List.of("1"));
    }

    @Test
    void findsPartsWhateverTheirCaseAndSlashes() throws Exception {
        Path file = Zips.xlsx("")
                .with("xl/worksheets/sheet1.xml", "<worksheet/>")
                .with(
                        "XL\\Worksheets\\SHEET1.xml",
                        "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>")
                .write(folder.resolve("liste.xlsx"));

        assertThat(ReadSheets.texts(file)).containsExactly(List.of("1"));
    }

    @Test
    void readsZip64AsStreamingWritersMakeIt() throws Exception {
        Path file = folder.resolve("liste.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("S").createRow(3).createCell(1).setCellValue(" Collège");
            workbook.write(out);
        }

        assertThat(ReadSheets.onlySheet(file)).containsExactly(new Row(4, List.of(Cell.BLANK, Cell.text(" Collège"))));
    }

    private List<Cell> row(String cells) throws SpreadsheetException {
        Path file = Zips.xlsx("<row>" + cells + "</row>").write(folder.resolve("liste.xlsx"));
        return ReadSheets.onlySheet(file).get(0).cells();
    }

    private List<Cell> dated(String properties) throws SpreadsheetException {
        Path file = Zips.xlsx("<row><c s='1'><v>46350.25</v></c><c s='2'><v>46350.25</v></c><c><v>46350.25</v></c>"
                        + "<c s='1'><v>-1</v></c><c s='1'><v>2958466</v></c></row>")
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='x'>" + properties
                                + "<sheets><sheet name='Liste' sheetId='1' r:id='id0'/></sheets></workbook>")
                .with("xl/styles.xml", STYLES)
                .write(folder.resolve("liste.xlsx"));
        return ReadSheets.onlySheet(file).get(0).cells();
    }

    private static String strict(String type, String target) {
        return Zips.relations(type, target)
                .replace("schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument");
    }
}
