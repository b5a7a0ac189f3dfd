package fr.academie.chorusaudit.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The merged cells of a sheet, as one sees them: what stands in the first one is seen in all rows that it spans, and of the
 * columns behind the first nothing can be told.
 */
final class MergedCells {

    /** More than a sheet of 8,000 schools needs, and few enough for the memory. */
    private static final int MOST = 100_000;
    /** That meet in one row; and the columns looked at: a hostile file must not take long. */
    private static final int MOST_IN_A_ROW = 50;

    private static final int MOST_COLUMNS = 100;

    private static final class Range {
        private final long firstRow;
        private final long lastRow;
        private final int firstColumn;
        private final int lastColumn;
        private Cell anchor = Cell.BLANK;

        private Range(long firstRow, long lastRow, int firstColumn, int lastColumn) {
            this.firstRow = firstRow;
            this.lastRow = lastRow;
            this.firstColumn = firstColumn;
            this.lastColumn = Math.min(lastColumn, MOST_COLUMNS);
        }
    }

    private final Queue<Range> coming = new PriorityQueue<>(Comparator.comparingLong((Range range) -> range.firstRow));
    private final List<Range> current = new ArrayList<>();
    private boolean isTooMany;

    /** Notes a merged cell; rows count from 1, columns from 0, the last ones belong to it. */
    void add(long firstRow, long lastRow, long firstColumn, long lastColumn) {
        isTooMany |= coming.size() == MOST;
        if (!isTooMany && firstColumn <= MOST_COLUMNS && (lastRow > firstRow || lastColumn > firstColumn)) {
            coming.add(new Range(firstRow, lastRow, (int) firstColumn, (int) Math.min(lastColumn, MOST_COLUMNS)));
        }
    }

    /** Notes a reference such as {@code C2:C4}; anything else is none. */
    void add(@Nullable String reference) throws RefusedException {
        Matcher range = ArrayFormulas.RANGE.matcher(reference == null ? "" : reference);
        if (range.matches()) {
            add(
                    Long.parseLong(range.group(2)),
                    Long.parseLong(range.group(4)),
                    XlsxSheet.column(range.group(1)),
                    XlsxSheet.column(range.group(3)));
        }
    }

    /** Completes a row that is about to be handed on; rows come from top to bottom. */
    void show(RowBuilder row) throws RefusedException {
        current.removeIf(range -> range.lastRow < row.number());
        for (Range next = coming.peek(); next != null && next.firstRow <= row.number(); next = coming.peek()) {
            coming.remove();
            isTooMany |= current.size() == MOST_IN_A_ROW;
            if (!isTooMany && next.lastRow >= row.number()) {
                current.add(next);
            }
        }
        boolean leans = false;
        for (Range range : current) {
            show(row, range);
            leans |= range.firstRow < row.number();
        }
        // A row that leans on the one above has its blanks there, too: nobody can tell that they are empty.
        if (isTooMany || leans) {
            row.fill(0, MOST_COLUMNS, Cell.COVERED);
        }
    }

    private static void show(RowBuilder row, Range range) throws RefusedException {
        if (row.number() == range.firstRow) {
            range.anchor = row.cell(range.firstColumn);
        }
        row.fill(range.firstColumn, range.firstColumn, range.anchor);
        row.fill(range.firstColumn + 1, range.lastColumn, Cell.COVERED);
    }
}
