package fr.academie.chorusaudit.spreadsheet;

import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be read, or not without danger.
 *
 * <p>The message is one French sentence for the operator: what is wrong and what to do, without the file's name, which
 * the caller knows.
 */
public final class SpreadsheetException extends Exception {

    private static final long serialVersionUID = 1L;

    public SpreadsheetException(String message) {
        super(message);
    }

    public SpreadsheetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
