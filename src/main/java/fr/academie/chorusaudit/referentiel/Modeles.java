package fr.academie.chorusaudit.referentiel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Beside its place first: half a template would pass for one that is there already. */
    private static void write(ModeleColonnes modele, Path file) throws IOException {
        Path temporary = file.resolveSibling("." + modele.fileName() + ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                ModeleWorkbook.write(modele.colonnes(), out);
            }
            // Without REPLACE_EXISTING: a file that somebody puts there in the meantime is not overwritten either.
            Files.move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
