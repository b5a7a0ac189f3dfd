package fr.academie.chorusaudit.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.poi.util.TempFileCreationStrategy;

/** Keeps the rows that POI streams through the disk in a folder of ours: they hold names of people, and {@code /tmp} is
 * everybody's. Deleting them is left to whoever made the folder. */
record PrivateTempFiles(Path folder) implements TempFileCreationStrategy {

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
