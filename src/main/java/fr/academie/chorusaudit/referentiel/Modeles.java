package fr.academie.chorusaudit.referentiel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Writes blank templates of the inputs, for collecting. */
public final class Modeles {

    private Modeles() {}

    /**
     * What became of one template.
     *
     * @param fichier where it is
     * @param cree false when a file of that name was there already: it has been left alone
     */
    public record Modele(Path fichier, boolean cree) {}

    /**
     * Writes {@code modele-etablissements.xlsx}, {@code modele-fiches.xlsx}, {@code
     * modele-rattachements.xlsx} and {@code modele-annexe5-suivi.xlsx}.
     *
     * @param folder made if it is missing
     * @throws IOException when the folder or a file cannot be written
     */
    public static List<Modele> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Modele> written = new ArrayList<>();
        for (ModeleColonnes modele : ModeleColonnes.TOUS) {
            Path file = folder.resolve(modele.fileName());
            boolean missing = Files.notExists(file);
            if (missing) {
                write(modele, file);
            }
            written.add(new Modele(file, missing));
        }
        return List.copyOf(written);
    }

    /** The blank template of fiches, as {@link #write(Path)} writes it. */
    public static byte[] fiches() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ModeleWorkbook.write(ModeleColonnes.FICHES.colonnes(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook in memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** CREATE_NEW: a file that somebody puts there in the meantime is not overwritten either. */
    private static void write(ModeleColonnes modele, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ModeleWorkbook.write(modele.colonnes(), out);
        }
    }
}
