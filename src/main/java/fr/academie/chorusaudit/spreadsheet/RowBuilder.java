package fr.academie.chorusaudit.spreadsheet;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the cells of one row in their columns, and hands the row on if there is anything in it. */
final class RowBuilder {

    static final int MAX_ROWS = 1_048_576;
    static final int MAX_COLUMNS = 16_384;

    /** 16,384 cells of 500 characters: a row is in memory as a whole. */
    private static final int MAX_CHARACTERS = 8 << 20;

    private final RowHandler handler;
    private final long maxRows;
    private final @Nullable MergedCells merged;
    private Cell[] cells = new Cell[64];
    private int size;
    private int characters;
    private long number;
    private int lines = 1;

    /** For the rows of a workbook's sheet. */
    RowBuilder(RowHandler handler) {
        this(handler, MAX_ROWS, null);
    }

    /** @param merged the merged cells of the sheet; null when the handler takes cells as they are stored */
    RowBuilder(RowHandler handler, @Nullable MergedCells merged) {
        this(handler, MAX_ROWS, merged);
    }

    RowBuilder(RowHandler handler, long maxRows) {
        this(handler, maxRows, null);
    }

    private RowBuilder(RowHandler handler, long maxRows, @Nullable MergedCells merged) {
        this.handler = handler;
        this.maxRows = maxRows;
        this.merged = merged;
        Arrays.fill(cells, Cell.BLANK);
    }

    /** Starts an empty row; {@code number} may be beyond the last one that a sheet has, as long as nothing is in it. */
    void start(long number) throws RefusedException {
        if (number <= this.number) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        this.number = number;
        Arrays.fill(cells, 0, size, Cell.BLANK);
        size = 0;
        characters = 0;
    }

    /** Says how many lines of text the rows hold from now on. */
    void lines(int lines) {
        this.lines = lines;
    }

    long number() {
        return number;
    }

    void set(long column, Cell cell) throws RefusedException {
        set(column, 1, cell);
    }

    /** Puts the same cell in several columns, counted from 0. */
    void set(long column, long times, Cell cell) throws RefusedException {
        if (cell.kind() == Cell.Kind.BLANK && !cell.formula()) {
            return;
        }
        if (column + times > MAX_COLUMNS) {
            throw new RefusedException(Refusal.SHEET_TOO_LARGE);
        }
        characters += cell.text().length();
        if (characters > MAX_CHARACTERS) {
            throw new RefusedException(Refusal.TEXT_TOO_LONG);
        }
        int end = (int) (column + times);
        if (end > cells.length) {
            int old = cells.length;
            cells = Arrays.copyOf(cells, Math.min(MAX_COLUMNS, Math.max(end, old * 2)));
            Arrays.fill(cells, old, cells.length, Cell.BLANK);
        }
        Arrays.fill(cells, (int) column, end, cell);
        size = Math.max(size, end);
    }

    /** What has been put in a column. */
    Cell cell(int column) {
        return column < size ? cells[column] : Cell.BLANK;
    }

    /** Puts a cell in the columns from {@code first} to {@code last} in which nothing is. */
    void fill(int first, int last, Cell cell) throws RefusedException {
        for (int column = first; column <= last; column++) {
            if (cell(column).equals(Cell.BLANK)) {
                set(column, cell);
            }
        }
    }

    /** Gives the row to the handler, unless it is empty; false when the handler wants no more. */
    boolean finish() throws RefusedException {
        return finish(1);
    }

    /** Gives the row and as many copies of it as asked, in the rows that follow. */
    boolean finish(long times) throws RefusedException {
        long first = number;
        number = first + times - 1;
        if (size == 0) {
            return true;
        }
        if (merged != null) {
            merged.show(this);
        }
        if (number > maxRows) {
            throw new RefusedException(Refusal.SHEET_TOO_LARGE);
        }
        List<Cell> row = Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, size)));
        for (long i = first; i <= number; i++) {
            if (!handler.row(new Row((int) i, row, lines))) {
                return false;
            }
        }
        return true;
    }
}
