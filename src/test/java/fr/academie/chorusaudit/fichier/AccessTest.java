package fr.academie.chorusaudit.fichier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what the program creates. */
class AccessTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void needsModes() {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    }

    @Test
    void createsAFileForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("noms.xlsx");

        Access.PRIVE.createFile(file);

        assertThat(mode(file)).isEqualTo("rw-------");
    }

    @Test
    void opensAFileToEverybody() throws IOException {
        Path file = folder.resolve("chiffres.json");
        Access.PRIVE.createFile(file);

        Access.PUBLIC.applyTo(file);

        assertThat(mode(file)).isEqualTo("rw-r--r--");
    }

    @Test
    void createsAFolderAndItsParentsForTheirOwnerAlone() throws IOException {
        Path parent = folder.resolve("a");

        Access.PRIVE.createFolders(parent.resolve("b"));

        assertThat(mode(parent)).isEqualTo("rwx------");
        assertThat(mode(parent.resolve("b"))).isEqualTo("rwx------");
    }

    @Test
    void leavesAFolderThatExistsAsItIs() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("partage"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x---"));

        Access.PRIVE.createFolders(shared);

        assertThat(mode(shared)).isEqualTo("rwxr-x---");
    }

    @Test
    void takesALinkToAFolderForAFolder() throws IOException {
        Path target = Files.createDirectory(folder.resolve("disque"));
        Path link = Files.createSymbolicLink(folder.resolve("data"), target);

        Access.PRIVE.createFolders(link);

        assertThat(link).isSymbolicLink();
    }

    @Test
    void tellsAFileFromAFolderWhenItAppliesModes() throws IOException {
        Path file = Files.createFile(folder.resolve("fichier"));
        Path sub = Files.createDirectory(folder.resolve("dossier"));

        Access.PRIVE.applyTo(file);
        Access.PRIVE.applyTo(sub);

        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(sub)).isEqualTo("rwx------");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
