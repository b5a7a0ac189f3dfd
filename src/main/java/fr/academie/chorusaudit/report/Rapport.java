package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Resultats;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes the files of a run: a pure function of what the run stored. */
public class Rapport {

    public Rapport(Resultats resultats, Annexe5Properties annexe5) {}

    /**
     * Writes the workbook and the annexe 5 CSV into {@code folder}, each whole or not at all, over files of the same
     * names. Files are readable by their owner only.
     *
     * @param execution whose {@code suffixe} is set
     * @return the files written, the workbook first
     * @throws IOException when the folder cannot be written
     */
    public List<Path> ecrire(Execution execution, Path folder) throws IOException {
        return List.of();
    }

    /**
     * Writes {@code resume-<date>.json} and, when {@code dernier}, {@code last-run.json}: figures only, readable by
     * everybody.
     *
     * @param codeSortie the exit code of the run
     * @param dureeMs how long the run took
     * @param fichiers what {@link #ecrire} returned
     */
    public List<Path> resumer(
            Execution execution, int codeSortie, long dureeMs, List<Path> fichiers, boolean dernier, Path folder)
            throws IOException {
        return List.of();
    }

    /** The workbook and the annexe 5 CSV of a run, as named in {@code folder}. */
    public List<Path> fichiers(Execution execution, Path folder) {
        return List.of();
    }

    /** True when one of the three files that bear this day and number is there. */
    public boolean exists(LocalDate jour, int suffixe, Path folder) {
        return false;
    }
}
