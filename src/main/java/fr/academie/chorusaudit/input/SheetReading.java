package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.cellule.SiretCell;
import fr.academie.chorusaudit.cellule.SiretReader;
import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.spreadsheet.Row;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one sheet: first its header, then row by row, blank rows counted by the gaps in the numbers. */
final class SheetReading {

    private final String feuille;
    private final ListReading list;
    private final HeaderSearch search = new HeaderSearch();
    private @Nullable RowSorter sorter;
    private boolean isSettled;
    private int last;
    private long formulaRows;

    SheetReading(String feuille, ListReading list) {
        this.feuille = feuille;
        this.list = list;
    }

    /** Takes a row; false when the rest of the sheet is of no use. */
    boolean row(Row row) {
        if (!isSettled) {
            if (search.take(row)) {
                return true;
            }
            settle(true);
        }
        return sort(row);
    }

    void end() {
        if (!isSettled) {
            settle(false);
        }
        if (formulaRows > 0) {
            list.tally().remark(Messages.formulasWithoutValue(feuille, formulaRows));
        }
    }

    /** @param isMoreBelow true when the sheet holds rows beyond those in which a header is looked for */
    private void settle(boolean isMoreBelow) {
        isSettled = true;
        list.see(search.rows());
        Optional<EnTete> best = search.best();
        if (best.isPresent()) {
            begin(best.get());
        } else if (isMoreBelow || search.rows().stream().anyMatch(row -> !row.isBlank())) {
            list.tally().remark(Messages.sheetWithoutHeader(feuille));
        }
    }

    private void begin(EnTete enTete) {
        Optional<EnTete.Candidate> siret = enTete.siret();
        if (siret.isEmpty()) {
            list.fail(Messages.severalSiretColumns(list.nom(), feuille, enTete.numero(), texts(enTete.sirets())));
            return;
        }
        List<EnTete.Candidate> others = enTete.sirets().stream()
                .filter(candidate -> candidate.colonne() != siret.get().colonne())
                .toList();
        if (!others.isEmpty()) {
            list.tally().remark(Messages.chosenAmong(feuille, texts(others)));
        }
        long above = search.rows().stream()
                .filter(row -> row.number() < enTete.numero())
                .filter(row -> SiretReader.read(row.cell(siret.get().colonne())) instanceof SiretCell.Lu)
                .count();
        if (above > 0) {
            list.tally().remark(Messages.rowsAboveHeader(feuille, enTete.numero(), above));
        }
        int index = list.tally().addSheet(feuille);
        sorter = new RowSorter(enTete, siret.get(), index, list.tally(), list.seen(), list.verifyKey());
        last = enTete.derniere();
        search.rowsBelow(enTete).forEach(this::sort);
    }

    private boolean sort(Row row) {
        if (sorter == null) {
            return false;
        }
        if (row.isBlank()) {
            formulaRows += row.cells().stream().anyMatch(Cell::formula) ? 1 : 0;
            return true;
        }
        // Blank rows count once something follows them: those at the end of a sheet do not.
        list.tally().addBlanks(row.number() - last - 1L);
        last = row.number() + row.lines() - 1;
        list.tally().add(sorter.sort(row));
        return true;
    }

    private static List<String> texts(List<EnTete.Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.intitule().texte())
                .toList();
    }
}
