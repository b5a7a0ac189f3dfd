package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table of an ods. */
final class OdsSheet {

    private static final Set<String> GROUPS = Set.of("table-header-rows", "table-row-group", "table-rows");

    private final XmlStream xml;
    private final RowBuilder row;
    private final OdsCell cell;
    private final @Nullable MergedCells merged;

    OdsSheet(XmlStream xml, RowHandler handler) {
        this.xml = xml;
        this.merged = handler.wantsMergedCells() ? new MergedCells() : null;
        this.row = new RowBuilder(handler, merged);
        this.cell = new OdsCell(xml);
    }

    /** From the start of the table to its end, whether the handler wants the whole of it or not. */
    void read() throws IOException {
        boolean wanted = true;
        while (xml.next() && !xml.isEnd("table")) {
            if (!xml.isStart() || GROUPS.contains(xml.name())) {
                continue;
            }
            if (wanted && xml.isStart("table-row")) {
                wanted = readRow();
            } else {
                xml.skipElement();
            }
        }
    }

    private boolean readRow() throws IOException {
        long times = number("number-rows-repeated");
        row.start(row.number() + 1);
        long column = 0;
        while (xml.next() && !xml.isEnd("table-row")) {
            if (!xml.isStart()) {
                continue;
            }
            long columns = number("number-columns-repeated");
            if (xml.isStart("table-cell")) {
                if (merged != null) {
                    merged.add(
                            row.number(),
                            row.number() + number("number-rows-spanned") - 1,
                            column,
                            column + number("number-columns-spanned") - 1);
                }
                row.set(column, columns, cell.read());
                column += columns;
            } else {
                // What lies under a merged cell is not to be seen, but it has its columns.
                column += xml.isStart("covered-table-cell") ? columns : 0;
                xml.skipElement();
            }
        }
        return row.finish(times);
    }

    private long number(String attribute) throws RefusedException {
        String value = xml.attribute(OdsReader.TABLE, attribute);
        long times = value == null ? 1 : Long.parseLong(value);
        // Larger numbers would overflow when they are added up.
        if (times < 1 || times > Integer.MAX_VALUE) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        return times;
    }
}
