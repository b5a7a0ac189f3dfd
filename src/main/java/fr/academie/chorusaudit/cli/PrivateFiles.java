package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.audit.SafeMigration;
import fr.academie.chorusaudit.fichier.Access;
import fr.academie.chorusaudit.job.RunLog;
import fr.academie.chorusaudit.sauvegarde.Sauvegardes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Keeps the data folder to its owner: H2 and Logback create files with the umask's mode, and names are in there. */
final class PrivateFiles {

    private PrivateFiles() {}

    /** What the program keeps in its data folder. An operator may have named a folder with files of his own. */
    static boolean isOurs(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith("chorus-audit.")
                || name.startsWith("chorus-audit-")
                || name.equals("journaux")
                || name.equals("copies")
                || name.equals(Sauvegardes.FOLDER);
    }

    /** An empty file, ours alone, which H2 takes for a new database: it would create one with the umask's mode. */
    static void createDatabase(Path data) throws IOException {
        Path database = data.resolve(SafeMigration.DATABASE);
        if (Files.notExists(database)) {
            Access.PRIVE.createFile(database);
        }
    }

    /** Logback would create it with the umask's mode, and leave it so when we are killed. */
    static void createLogFolder(Path data) throws IOException {
        Access.PRIVE.createFolders(RunLog.folder(data));
    }

    /** Our files 0600, our folders 0700. */
    static void protect(Path data) {
        try (Stream<Path> entries = Files.list(data)) {
            for (Path ours : entries.filter(PrivateFiles::isOurs).toList()) {
                try (Stream<Path> files = Files.walk(ours)) {
                    files.filter(file -> !Files.isSymbolicLink(file)).forEach(PrivateFiles::restrict);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The folder itself is 0700 already.
        }
    }

    private static void restrict(Path path) {
        try {
            Access.PRIVE.applyTo(path);
        } catch (IOException gone) {
            // A temporary file that vanished meanwhile.
        }
    }
}
