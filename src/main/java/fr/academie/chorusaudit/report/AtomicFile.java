package fr.academie.chorusaudit.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a file that appears whole or not at all, whatever happens to the program, the machine or the disk. */
public final class AtomicFile {

    /** What goes into the file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Replaces {@code target}, or leaves it untouched when it fails.
     *
     * @throws IOException whose message is a French sentence for the operator
     */
    public static void write(Path target, Access access, Content content) throws IOException {
        Path temporary = Temporaries.fileFor(target);
        try {
            // Private while it is being written, whatever it becomes.
            Access.PRIVE.createFile(temporary);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            access.applyTo(temporary);
            move(temporary, target);
            forceName(target);
        } catch (IOException e) {
            throw new IOException(sentence(target, e), e);
        } catch (RuntimeException e) {
            // POI hides the full disk of its temporary files in an IllegalStateException.
            IOException cause = disk(e);
            if (cause == null) {
                throw e;
            }
            throw new IOException(sentence(target, cause), e);
        } finally {
            Temporaries.deleteQuietly(temporary);
        }
    }

    private static @Nullable IOException disk(RuntimeException failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof IOException io) {
                return io;
            }
        }
        return null;
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network shares only know a plain rename.
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the new name itself survive a power cut. Windows and some shares cannot, and need not. */
    private static void forceName(Path target) {
        try (FileChannel channel =
                FileChannel.open(target.toAbsolutePath().resolveSibling("."), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notSupported) {
            return;
        }
    }

    private static String sentence(Path target, IOException e) {
        String detail = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (detail.contains("no space left") || detail.contains("quota")) {
            return Textes.texte("ecriture.plein", target);
        }
        return Textes.texte(e instanceof AccessDeniedException ? "ecriture.refus" : "ecriture.echec", target);
    }
}
