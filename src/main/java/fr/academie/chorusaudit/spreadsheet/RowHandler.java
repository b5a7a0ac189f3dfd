package fr.academie.chorusaudit.spreadsheet;

/** Receives a file, sheet by sheet and row by row, in the order of the file. */
public interface RowHandler {

    /**
     * A visible sheet begins. Hidden sheets are not shown to the handler.
     *
     * @param name the sheet's name; for a text file, the file's name without its extension
     * @return false to skip the sheet
     */
    boolean startSheet(String name);

    /**
     * True for cells as one sees them where some are merged: what stands in the first one also in the rows below that it spans.
     * Takes a second look at each sheet. False for cells as they are stored.
     */
    default boolean wantsMergedCells() {
        return false;
    }

    /**
     * A row of the current sheet, numbers ascending. Rows without any cell are not given, so numbers may jump; a row
     * whose cells are all blank may be given or not.
     *
     * @return false to skip the rest of the sheet
     */
    boolean row(Row row);
}
