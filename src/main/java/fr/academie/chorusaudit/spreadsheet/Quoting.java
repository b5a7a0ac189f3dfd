package fr.academie.chorusaudit.spreadsheet;

/**
 * Follows the quotes of a record line by line, strictly: a quoted cell ends by a quote that a separator or the end of
 * the line follows.
 *
 * <p>A lenient reader takes a quote that nobody closed for the start of a cell that goes on to the end of the file.
 */
final class Quoting {

    enum State {
        /** The record ends with this line. */
        COMPLETE,
        /** A quoted cell goes on in the next line. */
        OPEN,
        /** These quotes do not make cells. */
        BROKEN
    }

    private final char separator;
    private boolean open;

    Quoting(char separator) {
        this.separator = separator;
    }

    void reset() {
        open = false;
    }

    State follow(String line) {
        int i = 0;
        while (true) {
            if (!open && i < line.length() && line.charAt(i) == '"') {
                open = true;
                i++;
            }
            if (open) {
                i = closingQuote(line, i);
                if (i < 0) {
                    return State.OPEN;
                }
                open = false;
                i++;
                if (i < line.length() && line.charAt(i) != separator) {
                    return State.BROKEN;
                }
            } else {
                int next = line.indexOf(separator, i);
                i = next < 0 ? line.length() : next;
            }
            if (i >= line.length()) {
                return State.COMPLETE;
            }
            i++;
        }
    }

    /** Where the quoted cell ends, a doubled quote being one of its characters; -1 if not in this line. */
    private static int closingQuote(String line, int from) {
        int i = line.indexOf('"', from);
        while (i >= 0 && i + 1 < line.length() && line.charAt(i + 1) == '"') {
            i = line.indexOf('"', i + 2);
        }
        return i;
    }
}
