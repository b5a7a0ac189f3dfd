package fr.academie.chorusaudit.report;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** An .xlsx file in the making: one small sheet in memory, then sheets of any length streamed through the disk. */
final class Classeur implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;

    private final XSSFWorkbook memory = new XSSFWorkbook();
    private final @Nullable XSSFSheet cover;
    private final SXSSFWorkbook stream;
    private final Styles styles = new Styles(memory);
    private final int maxRows;
    private final String piedDePage;

    /**
     * @param cover the name of the first sheet, the only one in memory; null for a workbook without
     * @param maxRows of a sheet, its header included
     * @param piedDePage at the foot of each page, on the left
     */
    Classeur(@Nullable String cover, int maxRows, String piedDePage) {
        this.cover = cover == null ? null : memory.createSheet(cover);
        this.stream = new Fast(memory);
        // AsNeeded: with Always, POI's default, some readers (older Excel viewers, mail scanners) refuse the file.
        stream.setZip64Mode(Zip64Mode.AsNeeded);
        this.maxRows = maxRows;
        this.piedDePage = piedDePage;
    }

    /** @throws NullPointerException in a workbook without such a sheet */
    XSSFSheet cover() {
        return Objects.requireNonNull(cover);
    }

    Styles styles() {
        return styles;
    }

    int maxRows() {
        return maxRows;
    }

    SXSSFSheet createSheet(String nom) {
        return stream.createSheet(nom);
    }

    /** What a streamed sheet has besides its rows. */
    XSSFSheet sheet(String nom) {
        return memory.getSheet(nom);
    }

    /** A4 landscape, as wide as one page, with the sheet's name on top and the page's number at the foot. */
    void preparePages(XSSFSheet sheet) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
        sheet.getHeader().setLeft("&B" + literal(Textes.texte("page.titre")));
        sheet.getHeader().setRight("&A");
        sheet.getFooter().setLeft(literal(piedDePage));
        sheet.getFooter().setRight(Textes.texte("page.numero"));
    }

    void printOnly(Sheet sheet, int columns, int lastRow) {
        stream.setPrintArea(memory.getSheetIndex(sheet.getSheetName()), 0, columns - 1, 0, lastRow);
    }

    /** Title, language and day of the document; the program is its author, and no person or machine. */
    void describe(String titre, Date day) {
        POIXMLProperties.CoreProperties core = memory.getProperties().getCoreProperties();
        core.setTitle(titre);
        core.setCreator("chorus-audit");
        core.setCreated(Optional.of(day));
        core.getUnderlyingProperties().setLanguageProperty("fr-FR");
        memory.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("chorus-audit");
    }

    void write(OutputStream out) throws IOException {
        memory.setActiveSheet(0);
        memory.setSelectedTab(0);
        stream.write(out);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** Deflates at the fastest level, a quarter more bytes, and writes without locks: for large reports. */
    private static final class Fast extends SXSSFWorkbook {

        Fast(XSSFWorkbook memory) {
            super(memory, ROWS_IN_MEMORY);
        }

        @Override
        protected SheetDataWriter createSheetDataWriter() throws IOException {
            return new SheetDataWriter() {
                // POI means to close this hook; there is no other yet, and without it the report is only slower.
                @Override
                @SuppressWarnings("deprecation")
                public Writer createWriter(File file) throws IOException {
                    return new SheetWriter(Files.newOutputStream(file.toPath()));
                }
            };
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
            return zip;
        }
    }

    /** An ampersand begins a code in headers and footers; two stand for one. */
    private static String literal(String text) {
        return text.replace("&", "&&");
    }
}
