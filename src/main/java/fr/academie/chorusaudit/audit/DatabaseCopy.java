package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.fichier.Access;
import fr.academie.chorusaudit.fichier.DurableMove;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipError;
import java.util.zip.ZipException;

/** A copy of the database as H2's {@code BACKUP TO} makes it: a zip with the one file. */
final class DatabaseCopy {

    private DatabaseCopy() {}

    /**
     * Puts the file of {@code copy} in the place of {@code database}, whole or not at all.
     *
     * @throws ZipException when the copy is damaged
     */
    static void restore(Path copy, Path database) throws IOException {
        Path temporary = database.resolveSibling(database.getFileName() + ".tmp");
        Files.deleteIfExists(temporary);
        try {
            Access.PRIVE.createFile(temporary);
            unzip(copy, database.getFileName().toString(), temporary);
            DurableMove.replace(temporary, database);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void unzip(Path copy, String name, Path into) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(copy);
                OutputStream out = Files.newOutputStream(into)) {
            Files.copy(zip.getPath(name), out);
        } catch (ZipError | NoSuchFileException damaged) {
            // An empty file is no zip to Java, which says so by an Error; one without its list of entries holds
            // nothing.
            throw new ZipException(damaged.getMessage());
        }
    }
}
