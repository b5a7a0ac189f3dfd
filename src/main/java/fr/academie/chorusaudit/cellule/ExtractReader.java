package fr.academie.chorusaudit.cellule;

import fr.academie.chorusaudit.spreadsheet.Row;
import fr.academie.chorusaudit.spreadsheet.RowHandler;
import fr.academie.chorusaudit.spreadsheet.Spreadsheet;
import fr.academie.chorusaudit.spreadsheet.SpreadsheetException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a table: looks for the header of each sheet, then hands each row on. */
public final class ExtractReader implements RowHandler {

    private static final int LAST_HEADER_ROW = 30;

    private final RowReader rows;
    private final String textSheet;
    private String sheet = "";
    private @Nullable EnTete enTete;
    private boolean readable;
    private @Nullable UnreadableException problem;
    /** The sheets that belong elsewhere, in a file of which another sheet can be read. */
    private final Map<String, RefusedException> refused = new LinkedHashMap<>();

    private ExtractReader(RowReader rows, String textSheet) {
        this.rows = rows;
        this.textSheet = textSheet;
    }

    /**
     * Hands every row of every sheet on that has a header among its first 30 rows.
     *
     * @throws UnreadableException when nothing can be read, or none of the sheets has a usable header
     */
    public static void read(Path file, RowReader rows) throws UnreadableException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        ExtractReader reader = new ExtractReader(rows, dot > 0 ? name.substring(0, dot) : name);
        try {
            Spreadsheet.read(file, reader);
        } catch (SpreadsheetException e) {
            throw new UnreadableException(String.valueOf(e.getMessage()), e);
        }
        if (!reader.readable) {
            throw reader.problem != null ? reader.problem : rows.withoutHeader();
        }
        reader.refused.forEach(rows::refuse);
    }

    @Override
    public boolean startSheet(String name) {
        sheet = name;
        enTete = null;
        return true;
    }

    /** One gestionnaire of several schools stands in one cell: theirs are not empty. */
    @Override
    public boolean wantsMergedCells() {
        return true;
    }

    @Override
    public boolean row(Row row) {
        EnTete known = enTete;
        if (known == null) {
            return row.number() <= LAST_HEADER_ROW && lookForHeader(row);
        }
        if (row.isBlank() || known.isBlank(row) || isHeaderAgain(known, row)) {
            return true;
        }
        String emplacement = emplacement(row);
        try {
            rows.read(known, row, emplacement);
        } catch (RefusedException e) {
            rows.refuse(emplacement, e);
        }
        return true;
    }

    private boolean lookForHeader(Row row) {
        EnTete found = rows.colonnes().read(row);
        if (!found.has(rows.cle())) {
            return true;
        }
        try {
            if (found.positions().size() == 1) {
                throw new UnreadableException(MotifTableau.SANS_COLONNE_UTILE);
            }
            rows.check(found);
            if (!found.siretsPossibles().isEmpty()) {
                throw new UnreadableException(MotifTableau.COLONNES_SIRET, String.join(", ", found.siretsPossibles()));
            }
        } catch (UnreadableException e) {
            problem = e;
            if (found.positions().size() == 1) {
                // A title that is just « SIRET » may stand above the real header.
                return true;
            }
            refused.put(sheet, new RefusedException(String.valueOf(e.getMessage())));
            return false;
        }
        enTete = found;
        readable = true;
        return true;
    }

    /** Printed tables repeat their header on each page. */
    private boolean isHeaderAgain(EnTete known, Row row) {
        String cle = known.cell(row, rows.cle()).text();
        if (cle.isEmpty() || Character.isDigit(cle.charAt(0))) {
            return false;
        }
        EnTete again = rows.colonnes().read(row);
        return again.has(rows.cle()) && again.positions().equals(known.positions());
    }

    private String emplacement(Row row) {
        return sheet.equals(textSheet) ? "ligne " + row.number() : sheet + "!" + row.number();
    }
}
