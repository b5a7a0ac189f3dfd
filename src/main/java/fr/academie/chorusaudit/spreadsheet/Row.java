package fr.academie.chorusaudit.spreadsheet;

import java.util.List;

/**
 * One row that holds at least one cell.
 *
 * @param number as the user sees it in the margin, from 1; in a text file, the line where the record starts
 * @param cells from column A on, without gaps; trailing blank cells may be left out
 * @param lines how many numbers the row takes up: in a text file, the lines of the record; otherwise 1
 */
public record Row(int number, List<Cell> cells, int lines) {

    /** A row that takes up one number. */
    public Row(int number, List<Cell> cells) {
        this(number, cells, 1);
    }

    /** The cell of a column, counted from 0; {@link Cell#BLANK} beyond the last one. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** True when nothing can be seen in any cell. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
