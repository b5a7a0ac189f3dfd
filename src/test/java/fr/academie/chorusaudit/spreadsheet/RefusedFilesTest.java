package fr.academie.chorusaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedFilesTest {

    private static final String FILLED_ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";
    private static final String SPACES = " ".repeat(1 << 20);

    @TempDir
    Path folder;

    /** Writes one hostile file. */
    private interface Sample {
        void write(Path file) throws IOException;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesWithOneSentenceAndLeavesTheFileAlone(String name, Refusal refusal, Sample sample) throws IOException {
        Path file = folder.resolve(name);
        sample.write(file);
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> ReadSheets.of(file))
                .isExactlyInstanceOf(SpreadsheetException.class)
                .hasMessage(refusal.sentence(1));

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    static Stream<Arguments> refusesWithOneSentenceAndLeavesTheFileAlone() {
        return Stream.of(
                refused("vide.xlsx", Refusal.EMPTY, bytes()),
                refused("page.xls", Refusal.WEB_PAGE, text("<html><body><table><tr><td>1</td></tr></table>")),
                refused("page-bom.xls", Refusal.WEB_PAGE, text("\ufeff\r\n <!DOCTYPE html>\n<p>1")),
                refused("page-utf16.xls", Refusal.WEB_PAGE, text("\ufeff<TABLE>", StandardCharsets.UTF_16LE)),
                refused("xhtml.xls", Refusal.WEB_PAGE, text("<?xml version='1.0'?><html xmlns='x'/>")),
                refused("page-complete.xls", Refusal.WEB_PAGE, text("MIME-Version: 1.0\nContent-Type: multipart")),
                refused(
                        "excel2003.xls",
                        Refusal.XML_SPREADSHEET,
                        text("<?xml version='1.0'?><Workbook"
                                + " xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>")),
                refused("plat.fods", Refusal.XML_SPREADSHEET, text("<?xml version='1.0'?><office:document/>")),
                refused("autre.xml", Refusal.NOT_A_SPREADSHEET, text("<?xml version='1.0'?><liste/>")),
                refused("document.pdf", Refusal.NOT_A_SPREADSHEET, text("%PDF-1.7\n1 0 obj")),
                refused("image.xlsx", Refusal.NOT_A_SPREADSHEET, bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10)),
                refused("texte.rtf", Refusal.NOT_A_SPREADSHEET, text("{\\rtf1\\ansi Bonjour}")),
                refused(
                        "utf16-sans-marque.csv",
                        Refusal.NOT_A_SPREADSHEET,
                        text("siret;nom\n1;x\n", StandardCharsets.UTF_16LE)),
                refused("binaire.csv", Refusal.NOT_A_SPREADSHEET, bytes(200, 1, 2, 3, 4, 5, 6, 7, 250, 14, 15, 16)),
                refused("ligne.csv", Refusal.LINE_TOO_LONG, text("1".repeat(1_000_001))),
                refused("excel4.xls", Refusal.OLD_EXCEL, bytes(9, 4, 6, 0, 0, 0, 16, 0, 0, 0)),
                refused("excel95.xls", Refusal.OLD_EXCEL, ole2("Book", bytesOf(9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0))),
                refused("biff5.xls", Refusal.OLD_EXCEL, ole2("Workbook", bytesOf(9, 8, 8, 0, 0, 5, 5, 0, 1, 1, 1, 1))),
                refused("document.doc", Refusal.NOT_A_SPREADSHEET, ole2("WordDocument", bytesOf(1, 2, 3))),
                refused("chiffre.xlsx", Refusal.PASSWORD, ole2("EncryptedPackage", bytesOf(1, 2, 3))),
                refused("chiffre.xls", Refusal.PASSWORD, RefusedFilesTest::encryptedXls),
                refused("abime.xls", Refusal.DAMAGED, bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)),
                refused("sans-feuille.xls", Refusal.DAMAGED, ole2("Workbook", bytesOf(1, 2, 3, 4, 5, 6, 7))),
                refused("tronque.xlsx", Refusal.DAMAGED, cut(Zips.xlsx(FILLED_ROW))),
                refused("zip-vide.xlsx", Refusal.NOT_A_SPREADSHEET, Zips.empty()::write),
                refused("archive.zip", Refusal.NOT_A_SPREADSHEET, Zips.empty().with("lisezmoi.txt", "x")::write),
                refused(
                        "lettre.docx",
                        Refusal.NOT_A_SPREADSHEET,
                        Zips.empty()
                                .with("_rels/.rels", Zips.relations("officeDocument", "word/document.xml"))
                                .with("word/document.xml", "<document/>")::write),
                refused(
                        "binaire.xlsb",
                        Refusal.XLSB,
                        Zips.empty()
                                .with("_rels/.rels", Zips.relations("officeDocument", "xl/workbook.bin"))
                                .with("xl/workbook.bin", "x")::write),
                refused(
                        "sans-partie.xlsx",
                        Refusal.DAMAGED,
                        Zips.empty().with("_rels/.rels", Zips.relations("officeDocument", "xl/workbook.xml"))::write),
                refused("xml-abime.xlsx", Refusal.DAMAGED, Zips.xlsx("<row><c></row>")::write),
                refused("chaine-absente.xlsx", Refusal.DAMAGED, Zips.xlsx("<row><c t='s'><v>7</v></c></row>")::write),
                refused("lignes-en-arriere.xlsx", Refusal.DAMAGED, Zips.xlsx("<row r='2'/><row r='1'/>")::write),
                refused("ligne-nommee.xlsx", Refusal.DAMAGED, Zips.xlsx("<row r='deux'/>")::write),
                refused(
                        "trop-de-lignes.xlsx",
                        Refusal.SHEET_TOO_LARGE,
                        Zips.xlsx("<row r='1048577'><c><v>1</v></c></row>")::write),
                refused("trop-de-colonnes.xlsx", Refusal.DAMAGED, Zips.xlsx("<row><c r='XFE1'/></row>")::write),
                refused(
                        "texte-demesure.xlsx",
                        Refusal.TEXT_TOO_LONG,
                        Zips.xlsx("<row><c t='inlineStr'><is><t>" + "é".repeat(100_001) + "</t></is></c></row>")
                                ::write),
                refused("bombe.xlsx", Refusal.SUSPECT_ARCHIVE, Zips.xlsx("<row/>".repeat(4 << 20))::write),
                refused(
                        "bombe.ods",
                        Refusal.SUSPECT_ARCHIVE,
                        Zips.ods("<table:table>" + "<table:table-row/>".repeat(1 << 20) + "</table:table>")::write),
                refused(
                        "attribut-demesure.xlsx",
                        Refusal.DAMAGED,
                        Zips.xlsx("<row spans='" + "1".repeat(1 << 20) + "'/>")::write),
                refused(
                        "commentaire-demesure.xlsx",
                        Refusal.TEXT_TOO_LONG,
                        Zips.xlsx("<!--" + SPACES.repeat(5) + "-->")::write),
                refused("profond.xlsx", Refusal.DAMAGED, Zips.xlsx("<x>".repeat(1_000_000))::write),
                refused("noms.xlsx", Refusal.SUSPECT_XML, Zips.xlsx(manyNames())::write),
                refused(
                        "entite-externe.xlsx",
                        Refusal.SUSPECT_XML,
                        Zips.xlsx("")
                                .with(
                                        "xl/worksheets/sheet1.xml",
                                        "<!DOCTYPE w [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                                                + "<worksheet><sheetData><row><c t='inlineStr'><is><t>&e;</t></is></c></row>"
                                                + "</sheetData></worksheet>")::write),
                refused(
                        "milliard-de-rires.ods",
                        Refusal.SUSPECT_XML,
                        Zips.ods("")
                                .with(
                                        "content.xml",
                                        "<!DOCTYPE c [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
                                                + "<c><spreadsheet><table><table-row><table-cell><p>&b;</p></table-cell></table-row>"
                                                + "</table></spreadsheet></c>")::write),
                refused("entrees.xlsx", Refusal.SUSPECT_ARCHIVE, manyEntries()::write),
                refused(
                        "texte.odt",
                        Refusal.NOT_A_SPREADSHEET,
                        Zips.ods("").with("mimetype", "application/vnd.oasis.opendocument.text")::write),
                refused(
                        "chiffre.ods",
                        Refusal.PASSWORD,
                        Zips.ods("")
                                        .with(
                                                "META-INF/manifest.xml",
                                                "<manifest><file-entry><encryption-data/></file-entry>" + "</manifest>")
                                ::write),
                refused("chiffre-entier.ods", Refusal.PASSWORD, Zips.ods("").with("encrypted-package", "x")::write),
                refused(
                        "repetition.ods",
                        Refusal.SHEET_TOO_LARGE,
                        Zips.ods("<table:table><table:table-row"
                                + " table:number-rows-repeated='10000000'><table:table-cell office:value-type='float'"
                                + " office:value='1'/></table:table-row></table:table>")::write),
                refused(
                        "large.ods",
                        Refusal.SHEET_TOO_LARGE,
                        Zips.ods("<table:table><table:table-row>"
                                + "<table:table-cell table:number-columns-repeated='16385' office:value-type='float'"
                                + " office:value='1'/></table:table-row></table:table>")::write),
                refused(
                        "repetition-folle.ods",
                        Refusal.DAMAGED,
                        Zips.ods("<table:table><table:table-row"
                                + " table:number-rows-repeated='99999999999'/></table:table>")::write),
                refused(
                        "sans-contenu.ods",
                        Refusal.DAMAGED,
                        Zips.empty().with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")::write));
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> ReadSheets.of(folder.resolve("absent.xlsx")))
                .isExactlyInstanceOf(SpreadsheetException.class)
                .hasMessage(Refusal.MISSING.sentence());
    }

    @Test
    void refusesFolder() {
        assertThatThrownBy(() -> ReadSheets.of(folder))
                .isExactlyInstanceOf(SpreadsheetException.class)
                .hasMessage(Refusal.FOLDER.sentence());
    }

    @Test
    void refusesFileWithoutTheRightToReadIt() throws IOException {
        Path file = Files.writeString(folder.resolve("liste.csv"), "siret\n");
        assertThat(file.toFile().setReadable(false)).isTrue();
        // The superuser reads everything.
        assumeFalse(Files.isReadable(file));

        assertThatThrownBy(() -> ReadSheets.of(file)).hasMessage(Refusal.UNREADABLE.sentence());
    }

    @Test
    void doesNotBelieveTheCountOfStringsThatAnXlsStates() throws Exception {
        Path file = folder.resolve("compte.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("Collège");
            workbook.write(out);
        }
        byte[] bytes = Files.readAllBytes(file);
        int table = indexOf(bytes, "Collège".getBytes(StandardCharsets.ISO_8859_1)) - 3 - 8;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(table + 4, Integer.MAX_VALUE);
        Files.write(file, bytes);

        assertThat(ReadSheets.texts(file)).containsExactly(List.of("Collège"));
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void writesSentencesInFrenchTypography(Refusal refusal) {
        assertThat(refusal.sentence(12_345))
                .endsWith(".")
                .doesNotContain(" ;", " :", " !", " ?", "« ", " »", "  ", "%")
                .doesNotContainPattern("[^\u202f];|[^\u00a0]:|\\d \\d")
                .matches(sentence -> sentence.chars().filter(c -> c == '.').count() <= 6)
                .doesNotContainPattern("\\.\\s");
    }

    private static Arguments refused(String name, Refusal refusal, Sample sample) {
        return Arguments.of(name, refusal, sample);
    }

    private static Sample bytes(int... values) {
        return file -> Files.write(file, bytesOf(values));
    }

    private static byte[] bytesOf(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static Sample text(String text) {
        return text(text, StandardCharsets.UTF_8);
    }

    private static Sample text(String text, Charset charset) {
        return file -> Files.writeString(file, text, charset);
    }

    private static Sample cut(Zips zip) {
        return file -> {
            byte[] whole = Files.readAllBytes(zip.write(file));
            Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
        };
    }

    private static Sample ole2(String stream, byte[] content) {
        return file -> {
            try (POIFSFileSystem container = new POIFSFileSystem();
                    OutputStream out = Files.newOutputStream(file)) {
                container.createDocument(new ByteArrayInputStream(content), stream);
                container.writeFilesystem(out);
            }
        };
    }

    private static void encryptedXls(Path file) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static String manyNames() {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            xml.append("<n").append(i).append("/>");
        }
        return xml.toString();
    }

    private static Zips manyEntries() {
        Zips zip = Zips.xlsx(FILLED_ROW);
        for (int i = 0; i < 10_000; i++) {
            zip.with("n" + i, "");
        }
        return zip;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
