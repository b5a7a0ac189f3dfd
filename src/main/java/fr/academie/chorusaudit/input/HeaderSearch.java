package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.spreadsheet.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds the first rows of a sheet until its header is known: a title above it may speak of SIRETs, too. */
final class HeaderSearch {

    /** A header further down is not looked for. */
    static final int LAST_ROW = 30;

    /** Between rows that recognise as many columns: a title is alone in its row, and wordy. */
    private static final Comparator<EnTete> BY_LOOK = Comparator.<EnTete, Boolean>comparing(
                    enTete -> enTete.remplies() == 1)
            .thenComparing(enTete -> !enTete.isExact())
            .thenComparing(EnTete::longueur);

    private final List<Row> rows = new ArrayList<>();

    /** Takes a row among the first; false when the row is beyond, and not taken. */
    boolean take(Row row) {
        return row.number() <= LAST_ROW && rows.add(row);
    }

    List<Row> rows() {
        return rows;
    }

    List<Row> rowsBelow(EnTete enTete) {
        return rows.stream().filter(row -> row.number() > enTete.numero()).toList();
    }

    Optional<EnTete> best() {
        EnTete best = null;
        for (Row row : rows) {
            EnTete next = EnTete.of(row).orElse(null);
            if (next != null && (best == null || beats(next, best))) {
                best = next;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Once data has begun, a row that looks like a header is data, unless it recognises more. */
    private boolean beats(EnTete next, EnTete best) {
        if (next.reconnues() != best.reconnues()) {
            return next.reconnues() > best.reconnues();
        }
        // The row itself may be the first one of the data, with « SIRET ? » as a remark.
        boolean isData =
                rows.stream().filter(row -> row.number() <= next.numero()).anyMatch(best::isAbove);
        return !isData && BY_LOOK.compare(next, best) < 0;
    }
}
