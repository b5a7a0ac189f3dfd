package fr.academie.chorusaudit.annuaire;

import fr.academie.chorusaudit.cellule.ExtractReader;
import fr.academie.chorusaudit.cellule.FichierLu;
import fr.academie.chorusaudit.cellule.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Reads the directory of schools as a stream: 70,000 rows of 72 columns. */
public final class AnnuaireReader {

    private AnnuaireReader() {}

    /**
     * Gives every row to {@code sink}. A file that breaks off in the middle has given some rows already: its account has a
     * remark, and what was given should not be used.
     *
     * @param zone in which the day of the file's last change is told
     * @return the account; {@link Lecture#isComplete} tells whether the file could be read to its end
     * @throws IOException when even the size of the file cannot be told
     */
    public static Lecture read(Path file, ZoneId zone, Consumer<EtablissementAnnuaire> sink) throws IOException {
        AnnuaireRows rows = new AnnuaireRows(sink);
        try {
            ExtractReader.read(file, rows);
            return new Lecture(FichierLu.of(file, zone, rows.lignes(), rows.refus(), ""), true);
        } catch (UnreadableException e) {
            return new Lecture(FichierLu.of(file, zone, rows.lignes(), rows.refus(), e.sentence()), false);
        }
    }

    /** What became of the file. */
    public record Lecture(FichierLu fichier, boolean isComplete) {}
}
