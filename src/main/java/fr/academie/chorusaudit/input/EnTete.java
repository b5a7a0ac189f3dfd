package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.cellule.SiretCell;
import fr.academie.chorusaudit.cellule.SiretReader;
import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.spreadsheet.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row whose cells name columns, with at least one that may be the SIRET's.
 *
 * @param derniere the last number that the row takes up, in a text file whose labels have line breaks
 * @param sirets the columns that may hold the SIRET, from left to right
 * @param colonnes the optional columns found, numbered from 0
 * @param remplies how many cells of the row show something
 */
record EnTete(int numero, int derniere, List<Candidate> sirets, Map<Colonne, Integer> colonnes, long remplies) {

    /** A column that may hold the SIRET. */
    record Candidate(int colonne, Intitule intitule) {}

    static Optional<EnTete> of(Row row) {
        List<Intitule> intitules = row.cells().stream().map(Intitule::of).toList();
        List<Candidate> sirets = new ArrayList<>();
        boolean[] used = new boolean[intitules.size()];
        for (int i = 0; i < used.length; i++) {
            if (intitules.get(i).isSiret()) {
                used[i] = true;
                sirets.add(new Candidate(i, intitules.get(i)));
            }
        }
        if (sirets.isEmpty()) {
            return Optional.empty();
        }
        Map<Colonne, Integer> colonnes = new EnumMap<>(Colonne.class);
        for (Colonne colonne : Colonne.values()) {
            int best = best(colonne, intitules, used);
            if (best >= 0) {
                used[best] = true;
                colonnes.put(colonne, best);
            }
        }
        long remplies = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        return Optional.of(
                new EnTete(row.number(), row.number() + row.lines() - 1, List.copyOf(sirets), colonnes, remplies));
    }

    private static int best(Colonne colonne, List<Intitule> intitules, boolean[] used) {
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        for (int i = 0; i < used.length; i++) {
            int rank = used[i] || intitules.get(i).mots().isEmpty() ? -1 : ColumnNames.rank(colonne, intitules.get(i));
            if (rank >= 0 && rank < bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        return best;
    }

    /** The column of the SIRET: the only candidate, else the only one called just « SIRET »; empty when in doubt. */
    Optional<Candidate> siret() {
        if (sirets.size() == 1) {
            return Optional.of(sirets.get(0));
        }
        List<Candidate> exact = sirets.stream()
                .filter(candidate -> candidate.intitule().isExactlySiret())
                .toList();
        return exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty();
    }

    /** The cell of an optional column, blank when the list has none. */
    Cell cell(Row row, Colonne colonne) {
        return row.cell(colonnes.getOrDefault(colonne, -1));
    }

    int reconnues() {
        return sirets.size() + colonnes.size();
    }

    boolean isExact() {
        return sirets.stream().anyMatch(candidate -> candidate.intitule().isExactlySiret());
    }

    int longueur() {
        return sirets.stream()
                .mapToInt(candidate -> candidate.intitule().longueur())
                .min()
                .orElse(0);
    }

    /** True when a row that stands below in the file holds a SIRET where this one has « SIRET ». */
    boolean isAbove(Row row) {
        return row.number() > numero
                && sirets.stream()
                        .anyMatch(candidate -> SiretReader.read(row.cell(candidate.colonne())) instanceof SiretCell.Lu);
    }
}
