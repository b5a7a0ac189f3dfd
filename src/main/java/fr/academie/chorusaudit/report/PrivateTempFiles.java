package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.fichier.Access;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/** Keeps the rows that POI streams through the disk in a folder of ours: they hold names of people, and {@code /tmp} is
 * everybody's. Deleting them is left to whoever made the folder. */
record PrivateTempFiles(Path folder) implements TempFileCreationStrategy {

    /**
     * Runs what writes a workbook, with a private folder below {@code folder} that is gone afterwards.
     *
     * @throws IOException when the workbook or the folder cannot be written
     */
    static void during(Path folder, Runnable writing) throws IOException {
        Path temporary = Temporaries.createFolder(folder);
        try {
            TempFile.withStrategy(new PrivateTempFiles(temporary), () -> {
                writing.run();
                return temporary;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            // POI hides a full disk in a plain RuntimeException while it streams rows.
            if (e.getClass() == RuntimeException.class && e.getCause() instanceof IOException hidden) {
                throw hidden;
            }
            throw e;
        } finally {
            Temporaries.deleteQuietly(temporary);
        }
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        Path file = folder.resolve(prefix + UUID.randomUUID() + suffix);
        Access.PRIVE.createFile(file);
        return file.toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        Path created = folder.resolve(prefix + UUID.randomUUID());
        Access.PRIVE.createFolder(created);
        return created.toFile();
    }
}
