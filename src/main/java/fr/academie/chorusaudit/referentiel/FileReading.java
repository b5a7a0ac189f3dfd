package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.ExtractReader;
import fr.academie.chorusaudit.cellule.MotifTableau;
import fr.academie.chorusaudit.cellule.RowReader;
import fr.academie.chorusaudit.cellule.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads one file of either folder, whatever it is. */
final class FileReading {

    /** To be raised whenever the same bytes may give another reading: known files are then read again. */
    static final int RULES = 3;

    private FileReading() {}

    /** @throws UnreadableException when the file cannot be used as a whole */
    static void read(FichierImporte.Dossier dossier, Path file, Recueil recueil, LocalDate today)
            throws UnreadableException {
        Optional<List<Line>> page = page(file);
        if (page.isEmpty()) {
            RowReader rows = switch (dossier) {
                case FICHES -> new FicheRows(recueil, today);
                case RATTACHEMENTS -> new RattachementRows(recueil, today);
            };
            ExtractReader.read(file, rows);
        } else if (dossier == FichierImporte.Dossier.FICHES) {
            PageReader.read(page.get(), recueil, today);
        } else {
            throw new UnreadableException(Motif.PAGE_MAL_RANGEE.sentence());
        }
    }

    private static Optional<List<Line>> page(Path file) throws UnreadableException {
        try {
            return PageFile.open(file);
        } catch (IOException e) {
            throw new UnreadableException(MotifTableau.LECTURE_IMPOSSIBLE.sentence(), e);
        }
    }
}
