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
     * @throws IOException when the disk did not take its content or its name: what bore the name is as it was
     */
    public static void replace(Path written, Path target) throws IOException {
        try (FileChannel content = FileChannel.open(written, StandardOpenOption.WRITE)) {
            content.force(true);
        }
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network shares only know a plain rename.
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
        forceName(target);
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
