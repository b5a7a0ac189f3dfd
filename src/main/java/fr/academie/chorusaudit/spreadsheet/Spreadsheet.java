package fr.academie.chorusaudit.spreadsheet;

import java.nio.file.Path;

/** Reads a file of any supported format, told apart by its content and never by its name. */
public final class Spreadsheet {

    private Spreadsheet() {}

    /**
     * Streams every visible sheet of {@code file} to {@code handler}. The file is opened read-only and never modified;
     * nothing is written beside it.
     *
     * @throws SpreadsheetException when the file is missing, a folder, empty, unreadable, damaged, encrypted, of
     *     another format, or exceeds the limits that protect the memory
     */
    public static void read(Path file, RowHandler handler) throws SpreadsheetException {
        if (!java.nio.file.Files.exists(file)) {
            throw new SpreadsheetException("à écrire");
        }
    }
}
