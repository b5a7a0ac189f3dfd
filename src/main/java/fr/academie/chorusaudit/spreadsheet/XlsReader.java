package fr.academie.chorusaudit.spreadsheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads an xls of Excel 97 to 2003, record by record: POI's model of a whole workbook takes a hundred times the memory,
 * and its event factory allocates whatever a hostile record asks for.
 */
final class XlsReader {

    private static final long MAX_BYTES = 128L << 20;
    /** POI takes up to about five times the file's size when every block of it is a directory entry. */
    private static final int HEAP_PER_BYTE = 6;

    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "WorkBook", "BOOK");

    private XlsReader() {}

    static void read(Path file, RowHandler handler) throws IOException {
        if (Files.size(file) > Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE)) {
            throw new RefusedException(Refusal.XLS_TOO_LARGE);
        }
        // Read-only: a file system opened to write stores itself again when it is closed.
        try (POIFSFileSystem container = open(file)) {
            DocumentEntry workbook = workbook(container.getRoot());
            XlsGlobals globals;
            try (BufferedInputStream in = stream(workbook)) {
                globals = XlsGlobals.read(new RecordInputStream(in));
            }
            for (XlsGlobals.Sheet sheet : globals.sheets()) {
                readSheet(workbook, sheet, globals, handler);
            }
        }
    }

    private static POIFSFileSystem open(Path file) throws IOException {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (StackOverflowError e) {
            // POI descends into folders by recursion, and only a forged file nests thousands of them.
            throw new RefusedException(Refusal.DAMAGED);
        }
    }

    private static DocumentEntry workbook(DirectoryEntry root) throws IOException {
        Set<String> names = root.getEntryNames();
        if (names.contains("EncryptedPackage")) {
            throw new RefusedException(Refusal.PASSWORD);
        }
        for (String name : STREAMS) {
            if (names.contains(name) && root.getEntryCaseInsensitive(name) instanceof DocumentEntry document) {
                return document;
            }
        }
        // « Book » is the stream of Excel 5 and 95.
        throw new RefusedException(names.contains("Book") ? Refusal.OLD_EXCEL : Refusal.NOT_A_SPREADSHEET);
    }

    private static void readSheet(
            DocumentEntry workbook, XlsGlobals.Sheet sheet, XlsGlobals globals, RowHandler handler) throws IOException {
        MergedCells merged = handler.wantsMergedCells() ? merged(workbook, sheet, globals, handler) : null;
        try (BufferedInputStream in = stream(workbook, sheet.position())) {
            XlsSheet reader = new XlsSheet(new RecordInputStream(in), globals, new RowBuilder(handler, merged));
            if (reader.isWorksheet() && handler.startSheet(sheet.name())) {
                reader.read();
            }
        }
    }

    private static MergedCells merged(
            DocumentEntry workbook, XlsGlobals.Sheet sheet, XlsGlobals globals, RowHandler handler) throws IOException {
        try (BufferedInputStream in = stream(workbook, sheet.position())) {
            XlsSheet reader = new XlsSheet(new RecordInputStream(in), globals, new RowBuilder(handler));
            return reader.isWorksheet() ? reader.merged() : new MergedCells();
        }
    }

    private static BufferedInputStream stream(DocumentEntry entry, long position) throws IOException {
        BufferedInputStream in = stream(entry);
        // Not skip(): POI's allocates an array of that many bytes.
        for (long left = position; left > 0; ) {
            int count = in.read(new byte[(int) Math.min(left, 1 << 16)]);
            if (count < 0) {
                throw new RefusedException(Refusal.DAMAGED);
            }
            left -= count;
        }
        return in;
    }

    private static BufferedInputStream stream(DocumentEntry entry) throws IOException {
        return new BufferedInputStream(new DocumentInputStream(entry), 1 << 16);
    }
}
