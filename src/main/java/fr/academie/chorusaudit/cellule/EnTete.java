package fr.academie.chorusaudit.cellule;

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
public record EnTete(Map<String, Integer> positions, Map<String, String> titres, List<String> siretsPossibles) {

    public EnTete {
        positions = Map.copyOf(positions);
        titres = Map.copyOf(titres);
        siretsPossibles = List.copyOf(siretsPossibles);
    }

    /** True when the sheet has such a column. */
    public boolean has(String colonne) {
        return positions.containsKey(colonne);
    }

    /** The cell of a column, blank when the sheet has no such column. */
    public Cell cell(Row row, String colonne) {
        return row.cell(positions.getOrDefault(colonne, -1));
    }

    /** The header's own words for a column. */
    public String titre(String colonne) {
        return titres.getOrDefault(colonne, colonne);
    }

    /** True when nothing stands in any of the known columns. */
    boolean isBlank(Row row) {
        return positions.values().stream()
                .allMatch(position -> row.cell(position).isBlank());
    }
}
