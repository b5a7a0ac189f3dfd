package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.spreadsheet.Row;
import fr.academie.chorusaudit.spreadsheet.RowHandler;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One reading of one list, sheet after sheet. */
final class ListReading implements RowHandler {

    private static final int LABELS_SHOWN = 8;
    private static final int LABEL_LENGTH = 40;

    /** An address, or a number of five digits or more: no label has one. */
    private static final Pattern DATA = Pattern.compile("@|[0-9]{5}");

    private final String nom;
    private final boolean verifyKey;
    private final Tally tally;
    private final SeenSirets seen = new SeenSirets();
    private @Nullable SheetReading sheet;
    private @Nullable String failure;
    private List<String> labels = List.of();

    ListReading(String nom, boolean verifyKey, Consumer<Ligne> sink) {
        this.nom = nom;
        this.verifyKey = verifyKey;
        this.tally = new Tally(sink);
    }

    @Override
    public boolean startSheet(String name) {
        endSheet();
        if (failure != null) {
            return false;
        }
        sheet = new SheetReading(name, this);
        return true;
    }

    @Override
    public boolean row(Row row) {
        return sheet != null && sheet.row(row);
    }

    /**
     * The account, once the file has been read.
     *
     * @throws InputException when the list cannot be used
     */
    Lecture finish() throws InputException {
        endSheet();
        if (failure != null) {
            throw new InputException(failure, null);
        }
        if (!tally.hasSheets()) {
            throw new InputException(Messages.noSiretColumn(nom, labels), null);
        }
        return tally.lecture(nom);
    }

    private void endSheet() {
        if (sheet != null) {
            sheet.end();
            sheet = null;
        }
    }

    String nom() {
        return nom;
    }

    Tally tally() {
        return tally;
    }

    boolean verifyKey() {
        return verifyKey;
    }

    SeenSirets seen() {
        return seen;
    }

    void fail(String message) {
        failure = message;
    }

    /**
     * Remembers the fullest of the first rows, to say what was found where no SIRET column was. Labels only: what looks like
     * data names people, and the sentence goes to logs and mails.
     */
    void see(List<Row> rows) {
        for (Row row : rows) {
            if (row.cells().stream().anyMatch(cell -> DATA.matcher(cell.text()).find())) {
                continue;
            }
            List<String> texts = row.cells().stream()
                    .map(cell -> Texte.asWritten(cell, LABEL_LENGTH))
                    .filter(text -> !text.isEmpty())
                    .limit(LABELS_SHOWN)
                    .toList();
            if (texts.size() > labels.size()) {
                labels = texts;
            }
        }
    }
}
