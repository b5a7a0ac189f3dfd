package fr.academie.chorusaudit.fichier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Gives a written file its name, so that both survive a power cut. */
public final class DurableMove {

    private DurableMove() {}

    /**
     * Moves a file within its folder, over whatever bears the name {@code target}.
     *
     * @param written a whole file, closed
     * @throws IOException when the disk did not take its content, or refused the name: what bore it is as it was, unless the
     *     file system knows no atomic move
     */
    public static void replace(Path written, Path target) throws IOException {
        force(written);
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network shares only know a plain rename, or a copy.
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
            force(target);
        }
        forceName(target);
    }

    /**
     * Makes the content of a closed file survive a power cut.
     *
     * @throws IOException when the disk did not take it
     */
    public static void force(Path file) throws IOException {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.force(true);
        }
    }

    /** Windows and some shares cannot, and need not. */
    private static void forceName(Path target) {
        try (FileChannel names =
                FileChannel.open(target.toAbsolutePath().resolveSibling("."), StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notSupported) {
            return;
        }
    }
}
