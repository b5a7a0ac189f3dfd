package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.spreadsheet.Row;
import java.util.List;
import java.util.Map;

/**
 * Where a sheet keeps what.
 *
 * @param positions column number by canonical name
 * @param titres the header's own words by canonical name
 * @param siretsPossibles the columns between which nobody can choose; empty when the SIRET is certain
 */
record EnTete(Map<String, Integer> positions, Map<String, String> titres, List<String> siretsPossibles) {

    EnTete {
        positions = Map.copyOf(positions);
        titres = Map.copyOf(titres);
        siretsPossibles = List.copyOf(siretsPossibles);
    }

    boolean has(String colonne) {
        return positions.containsKey(colonne);
    }

    /** The cell of a column, blank when the sheet has no such column. */
    Cell cell(Row row, String colonne) {
        return row.cell(positions.getOrDefault(colonne, -1));
    }

    String titre(String colonne) {
        return titres.getOrDefault(colonne, colonne);
    }

    /** True when nothing stands in any of the known columns. */
    boolean isBlank(Row row) {
        return positions.values().stream()
                .allMatch(position -> row.cell(position).isBlank());
    }
}
