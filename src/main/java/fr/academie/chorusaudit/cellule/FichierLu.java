package fr.academie.chorusaudit.cellule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What became of one table that was read as a whole.
 *
 * @param nom the file's name, without folder
 * @param taille in bytes
 * @param jour the day of the file's last change
 * @param lignes rows that were used
 * @param refus rows that could not be used, or not entirely
 * @param remarque one French sentence on the file as a whole, empty when there is nothing to say
 */
public record FichierLu(String nom, long taille, LocalDate jour, long lignes, List<Refus> refus, String remarque) {

    /** Beyond this many, only their number is told. */
    private static final int MAX_REFUS = 1_000;

    /**
     * A bad row.
     *
     * @param position « Feuille!12 », or « ligne 12 » in a text file
     * @param motif one French sentence
     */
    public record Refus(String position, String motif) {}

    public FichierLu {
        refus = List.copyOf(refus);
    }

    /** Describes a file that gave {@code lignes} rows. */
    public static FichierLu of(Path file, ZoneId zone, long lignes, List<Refus> refus, String remarque)
            throws IOException {
        List<Refus> told = refus.size() <= MAX_REFUS ? refus : refus.subList(0, MAX_REFUS);
        String others = MotifTableau.AUTRES_REFUS.sentence(refus.size() - told.size());
        return new FichierLu(
                String.valueOf(file.getFileName()),
                Files.size(file),
                LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), zone),
                lignes,
                told,
                told.size() == refus.size() ? remarque : (remarque + " " + others).strip());
    }
}
