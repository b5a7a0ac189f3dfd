package fr.academie.chorusaudit.suivi;

import fr.academie.chorusaudit.cellule.ExtractReader;
import fr.academie.chorusaudit.cellule.FichierLu;
import fr.academie.chorusaudit.cellule.MotifTableau;
import fr.academie.chorusaudit.cellule.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Reads a follow-up of any format that a list may have. */
public final class SuiviReader {

    private SuiviReader() {}

    /**
     * Reads the whole file. Bad rows are reported with their reason, and so is a file that cannot be used at all.
     *
     * @param today the day of the run: a request of a later day is a bad row
     * @param zone in which the day of the file's last change is told
     * @throws IOException when even the size of the file cannot be told
     */
    public static Suivi read(Path file, LocalDate today, ZoneId zone) throws IOException {
        DemandeRows rows = new DemandeRows(today);
        try {
            ExtractReader.read(file, rows);
        } catch (UnreadableException e) {
            return new Suivi(FichierLu.of(file, zone, 0, List.of(), e.sentence()), Map.of());
        }
        boolean isEmpty = rows.lignes() == 0 && rows.refus().isEmpty();
        String remarque = isEmpty ? MotifTableau.AUCUNE_LIGNE.sentence() : "";
        return new Suivi(FichierLu.of(file, zone, rows.lignes(), rows.refus(), remarque), rows.dernieres());
    }
}
