package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.fichier.Access;
import fr.academie.chorusaudit.fichier.DurableMove;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
                content.writeTo(out);
            }
            access.applyTo(temporary);
            DurableMove.replace(temporary, target);
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

    private static String sentence(Path target, IOException e) {
        String detail = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (detail.contains("no space left") || detail.contains("quota")) {
            return Textes.texte("ecriture.plein", target);
        }
        return Textes.texte(e instanceof AccessDeniedException ? "ecriture.refus" : "ecriture.echec", target);
    }
}
