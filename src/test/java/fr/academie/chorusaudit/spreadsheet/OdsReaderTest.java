package fr.academie.chorusaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsReaderTest {

    @TempDir
    Path folder;

    @Test
    void skipsHiddenTablesAndThoseThatAreNoSheets() throws Exception {
        String row = "<table:table-row><table:table-cell office:value-type='string'><text:p>x</text:p>"
                + "</table:table-cell></table:table-row>";
        ReadSheets sheets = ReadSheets.of(Zips.ods(
                        "<style:style style:name='ta1'><style:table-properties table:display='true'/></style:style>"
                                + "<style:style style:name='ta2'><style:table-properties table:display='false'/>"
                                + "</style:style>",
                        "<table:tracked-changes><table:deletion>" + row + "</table:deletion></table:tracked-changes>"
                                + "<table:table table:name='Cachée' table:style-name='ta2'>" + row + "</table:table>"
                                + "<table:table table:name='Liste' table:style-name='ta1'>" + row + "</table:table>"
                                + "<table:dde-links><table:dde-link><table:table table:name='Lien'>" + row
                                + "</table:table></table:dde-link></table:dde-links>")
                .write(folder.resolve("liste.ods")));

        assertThat(sheets.names()).containsExactly("Liste");
        assertThat(sheets.rows("Liste")).hasSize(1);
    }

    @Test
    void repeatsFilledRowsAndCellsAndSkipsBlankOnes() throws Exception {
        List<Row> rows =
                rows("<table:table-header-rows><table:table-row table:number-rows-repeated='3'><table:table-cell"
                        + " table:number-columns-repeated='2'/><table:table-cell table:number-columns-repeated='2'"
                        + " office:value-type='float' office:value='7'/><table:table-cell"
                        + " table:number-columns-repeated='16380'/></table:table-row></table:table-header-rows>"
                        + "<table:table-row-group><table:table-row table:number-rows-repeated='10000000'><table:table-cell/>"
                        + "</table:table-row></table:table-row-group>");

        List<Cell> cells = List.of(Cell.BLANK, Cell.BLANK, Cell.number("7"), Cell.number("7"));
        assertThat(rows).containsExactly(new Row(1, cells), new Row(2, cells), new Row(3, cells));
    }

    @Test
    void repeatsFilledRowsDownToTheEndOfTheSheet() throws Exception {
        List<Row> rows = rows("<table:table-row table:number-rows-repeated='1048576'><table:table-cell"
                + " office:value-type='float' office:value='7'/></table:table-row>");

        assertThat(rows).hasSize(1_048_576).last().isEqualTo(new Row(1_048_576, List.of(Cell.number("7"))));
    }

    @Test
    void readsStoredValuesOfEachType() throws Exception {
        assertThat(cells("<table:table-cell office:value-type='percentage' office:value='0.5'><text:p>50 %</text:p>"
                        + "</table:table-cell>"
                        + "<table:table-cell office:value-type='currency' office:value='1.9382780500014E+13'/>"
                        + "<table:table-cell office:value-type='string' office:string-value='stocké'>"
                        + "<text:p>montré</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type='date' office:date-value='2026-11-24'/>"
                        + "<table:table-cell office:value-type='date' office:date-value='demain'>"
                        + "<text:p>demain</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type='time' office:time-value='PT1H'>"
                        + "<text:p>01:00</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type='boolean' office:boolean-value='true'/>"
                        + "<table:covered-table-cell office:value-type='float' office:value='9'/>"
                        + "<table:table-cell table:formula='of:=1' office:value-type='float' office:value='1'/>"
                        + "<table:table-cell table:formula='of:=1' office:value-type='float' office:value='0'>"
                        + "<text:p>Err:508</text:p></table:table-cell>"
                        + "<table:table-cell table:formula='of:=NA()' office:value-type='string'"
                        + " office:string-value='' calcext:value-type='error'><text:p>#N/A</text:p></table:table-cell>"
                        + "<table:table-cell table:formula='of:=B1'/>"))
                .containsExactly(
                        Cell.number("0.5"),
                        Cell.number("19382780500014"),
                        Cell.text("stocké"),
                        Cell.date(LocalDate.of(2026, 11, 24)),
                        Cell.text("demain"),
                        Cell.text("01:00"),
                        new Cell(Cell.Kind.BOOLEAN, "VRAI", false, null),
                        Cell.BLANK,
                        new Cell(Cell.Kind.NUMBER, "1", true, null),
                        new Cell(Cell.Kind.ERROR, "Err:508", true, null),
                        new Cell(Cell.Kind.ERROR, "#N/A", true, null),
                        new Cell(Cell.Kind.BLANK, "", true, null));
    }

    @Test
    void readsParagraphsWithoutCommentsDrawingsAndNestedTables() throws Exception {
        assertThat(cells("<table:table-cell office:value-type='string'>"
                        + "<office:annotation><text:p>commentaire</text:p></office:annotation>"
                        + "<text:p>a<text:s text:c='2'/>b<text:tab/><text:span>c <text:a>\n d</text:a></text:span>"
                        + "<office:annotation><text:p>autre</text:p></office:annotation><text:line-break/>e</text:p>"
                        + "<text:p>f</text:p><table:shapes><text:p>dessin</text:p></table:shapes>"
                        + "<table:table><table:table-row><table:table-cell><text:p>dedans</text:p></table:table-cell>"
                        + "</table:table-row></table:table></table:table-cell>"))
                .containsExactly(Cell.text("a  b\tc d\ne\nf"));
    }

    @Test
    void readsTemplatesAndManifestsWithTheDoctypeOfOldOpenOffice() throws Exception {
        Path file = Zips.ods("<table:table table:name='M'/>")
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet-template\n")
                .with(
                        "META-INF/manifest.xml",
                        "<!DOCTYPE manifest PUBLIC '-//OpenOffice.org//DTD Manifest 1.0//EN' 'Manifest.dtd'><manifest/>")
                .write(folder.resolve("modele.ots"));

        assertThat(ReadSheets.of(file).names()).containsExactly("M");
    }

    private List<Row> rows(String rows) throws SpreadsheetException {
        return ReadSheets.onlySheet(Zips.ods("<table:table table:name='L'>" + rows + "</table:table>")
                .write(folder.resolve("liste.ods")));
    }

    private List<Cell> cells(String cells) throws SpreadsheetException {
        return rows("<table:table-row>" + cells + "</table:table-row>").get(0).cells();
    }
}
