package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.spreadsheet.Spreadsheet;
import fr.academie.chorusaudit.spreadsheet.SpreadsheetException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a list of schools of any supported format as a stream. */
public final class ListReader {

    private final boolean verifyKey;

    /** Refuses SIRETs whose key is wrong. */
    public ListReader() {
        this(true);
    }

    /** @param verifyKey false for the sandbox of Chorus Pro, whose SIRETs rarely have the right key */
    public ListReader(boolean verifyKey) {
        this.verifyKey = verifyKey;
    }

    /**
     * Gives every row that is not blank to {@code sink}, in the order of the file.
     *
     * <p>All visible sheets with a header among their first 30 rows count as one list. Rows already given stay given when
     * the reading fails later.
     *
     * @param nom how the file is called in messages
     * @return the account of all rows
     * @throws InputException when the file is unreadable, has no SIRET column or several, or no valid row
     */
    public Lecture read(Path file, String nom, Consumer<Ligne> sink) throws InputException {
        ListReading reading = new ListReading(nom, verifyKey, sink);
        try {
            Spreadsheet.read(file, reading);
        } catch (SpreadsheetException e) {
            throw new InputException(Messages.unreadable(nom, String.valueOf(e.getMessage())), e);
        }
        return reading.finish();
    }
}
