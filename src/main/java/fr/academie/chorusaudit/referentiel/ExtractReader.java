package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.spreadsheet.Row;
import fr.academie.chorusaudit.spreadsheet.RowHandler;
import fr.academie.chorusaudit.spreadsheet.Spreadsheet;
import fr.academie.chorusaudit.spreadsheet.SpreadsheetException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a table: looks for the header of each sheet, then hands each row on. */
final class ExtractReader implements RowHandler {

    private static final int LAST_HEADER_ROW = 30;

    private final RowReader rows;
    private final Recueil recueil;
    private final String textSheet;
    private String sheet = "";
    private @Nullable EnTete enTete;
    private boolean readable;
    private @Nullable UnreadableException problem;

    private ExtractReader(RowReader rows, Recueil recueil, String textSheet) {
        this.rows = rows;
        this.recueil = recueil;
        this.textSheet = textSheet;
    }

    /** @throws UnreadableException when nothing can be read, or none of the sheets has a usable header */
    static void read(Path file, RowReader rows, Recueil recueil) throws UnreadableException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        ExtractReader reader = new ExtractReader(rows, recueil, dot > 0 ? name.substring(0, dot) : name);
        try {
            Spreadsheet.read(file, reader);
        } catch (SpreadsheetException e) {
            throw new UnreadableException(String.valueOf(e.getMessage()), e);
        }
        if (!reader.readable) {
            throw reader.problem != null ? reader.problem : new UnreadableException(Motif.SANS_COLONNE_SIRET);
        }
    }

    @Override
    public boolean startSheet(String name) {
        sheet = name;
        enTete = null;
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
            recueil.refus(emplacement, e);
        }
        return true;
    }

    private boolean lookForHeader(Row row) {
        EnTete found = rows.colonnes().read(row);
        if (!found.has(Colonnes.SIRET)) {
            return true;
        }
        try {
            if (found.positions().size() == 1) {
                throw new UnreadableException(Motif.SANS_COLONNE_UTILE);
            }
            rows.check(found);
            if (!found.siretsPossibles().isEmpty()) {
                throw new UnreadableException(Motif.COLONNES_SIRET, String.join(", ", found.siretsPossibles()));
            }
        } catch (UnreadableException e) {
            problem = e;
            // A title that is just « SIRET » may stand above the real header.
            return found.positions().size() == 1;
        }
        enTete = found;
        readable = true;
        return true;
    }

    /** Printed tables repeat their header on each page. */
    private boolean isHeaderAgain(EnTete known, Row row) {
        String siret = known.cell(row, Colonnes.SIRET).text();
        if (siret.isEmpty() || Character.isDigit(siret.charAt(0))) {
            return false;
        }
        EnTete again = rows.colonnes().read(row);
        return again.has(Colonnes.SIRET) && again.positions().equals(known.positions());
    }

    private String emplacement(Row row) {
        return sheet.equals(textSheet) ? "ligne " + row.number() : sheet + "!" + row.number();
    }
}
