package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.spreadsheet.Row;
import fr.academie.chorusaudit.structure.Etablissement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A list of schools in memory, read as a file would be. */
final class Feuilles {

    private final Map<String, List<Row>> sheets = new LinkedHashMap<>();
    private String current = "Feuil1";
    final List<Ligne> lignes = new ArrayList<>();

    Feuilles sheet(String name) {
        current = name;
        sheets.put(name, new ArrayList<>());
        return this;
    }

    /** A row just below the last one. */
    Feuilles row(Object... cells) {
        List<Row> rows = sheets.computeIfAbsent(current, name -> new ArrayList<>());
        return rowAt(rows.isEmpty() ? 1 : rows.get(rows.size() - 1).number() + 1, cells);
    }

    Feuilles rowAt(int number, Object... cells) {
        List<Cell> row = Stream.of(cells)
                .map(cell -> cell instanceof Cell c ? c : Cell.text((String) cell))
                .toList();
        sheets.computeIfAbsent(current, name -> new ArrayList<>()).add(new Row(number, row));
        return this;
    }

    Lecture read() throws InputException {
        return read(true);
    }

    Lecture read(boolean verifyKey) throws InputException {
        ListReading reading = new ListReading("liste.xlsx", verifyKey, lignes::add);
        sheets.forEach((name, rows) -> {
            boolean wanted = reading.startSheet(name);
            for (int i = 0; wanted && i < rows.size(); i++) {
                wanted = reading.row(rows.get(i));
            }
        });
        return reading.finish();
    }

    /** Reads, and gives the school of the only row that is kept. */
    Etablissement readOne() throws InputException {
        read();
        return lignes.stream()
                .filter(Ligne.Retenue.class::isInstance)
                .map(ligne -> ((Ligne.Retenue) ligne).etablissement())
                .reduce((one, other) -> {
                    throw new AssertionError("several schools");
                })
                .orElseThrow();
    }
}
