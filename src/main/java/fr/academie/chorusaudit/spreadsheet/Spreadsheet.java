package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file of any supported format, told apart by its content and never by its name. */
public final class Spreadsheet {

    private Spreadsheet() {}

    /**
     * Streams every visible sheet of {@code file} to {@code handler}. The file is opened read-only and never modified;
     * nothing is written beside it.
     *
     * <p>Read are .xlsx, .xlsm and .xltx (strict ones too; macros never run), .xls since Excel 97, .ods, and text cut
     * by semicolons, commas, tabs or bars. Damage may be discovered late: the handler can have received rows before
     * the exception. What the handler itself throws passes through unchanged.
     *
     * @throws SpreadsheetException when the file is missing, a folder, empty, unreadable, damaged, encrypted, of
     *     another format, or exceeds the limits that protect the memory
     */
    public static void read(Path file, RowHandler handler) throws SpreadsheetException {
        WatchedHandler watched = new WatchedHandler(handler);
        try {
            requireRegularFile(file);
            switch (FileFormat.of(file)) {
                case ZIP -> readZip(file, watched);
                case OLE2 -> XlsReader.read(file, watched);
                case TEXT -> DelimitedTextReader.read(file, watched);
            }
        } catch (IOException e) {
            throw new SpreadsheetException(sentence(e), e);
        } catch (RuntimeException e) {
            if (watched.threw(e)) {
                throw e;
            }
            // Parsers meet a damaged file with any exception whatever, an index out of bounds for instance.
            throw new SpreadsheetException(sentence(e), e);
        }
    }

    private static void requireRegularFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new RefusedException(Refusal.FOLDER);
        }
        if (!Files.exists(file)) {
            throw new RefusedException(Refusal.MISSING);
        }
        // A pipe or a device could block for ever.
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(Refusal.NOT_A_FILE);
        }
        if (!Files.isReadable(file)) {
            throw new RefusedException(Refusal.UNREADABLE);
        }
    }

    private static void readZip(Path file, RowHandler handler) throws IOException {
        try (ZipPackage zip = ZipPackage.open(file)) {
            if (zip.has("mimetype") || zip.has("content.xml")) {
                OdsReader.read(zip, handler);
            } else {
                XlsxReader.read(zip, handler);
            }
        }
    }

    private static String sentence(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof RefusedException) {
                return String.valueOf(e.getMessage());
            }
            if (e instanceof NoSuchFileException) {
                return Refusal.MISSING.sentence();
            }
            if (e instanceof AccessDeniedException) {
                return Refusal.UNREADABLE.sentence();
            }
            if (e instanceof FileSystemException) {
                return Refusal.BROKEN_OFF.sentence();
            }
        }
        return Refusal.DAMAGED.sentence();
    }
}
