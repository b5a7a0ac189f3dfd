package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.fichier.Access;
import fr.academie.chorusaudit.referentiel.Empreinte;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The list's bytes, copied and fingerprinted in one reading: what is audited is what was identified, even when somebody
 * saves the file meanwhile. Deleted when the run is over.
 *
 * @param empreinte SHA-256 in hexadecimal
 */
record PrivateCopy(Path path, String empreinte) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateCopy.class);
    /** The folder of the copies, in the data folder: nothing else lives there. */
    private static final String FOLDER = "copies";

    /**
     * Copies {@code file} into {@code folder}.
     *
     * @throws AuditException 65 when the file cannot be read, 74 when the copy cannot be written
     */
    static PrivateCopy of(Path file, Path folder) {
        if (!Files.isRegularFile(file)) {
            throw unreadable(Files.isDirectory(file) ? "liste.dossier" : "liste.introuvable", file, null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, folder, file.getFileName());
        } catch (IOException e) {
            throw unreadable("liste.illisible", file, e);
        }
    }

    private static PrivateCopy copy(InputStream in, Path folder, Path name) throws IOException {
        MessageDigest digest = Empreinte.sha256();
        Path copy;
        OutputStream file;
        try {
            // Under its own name: a text file has no other name to give to its only sheet.
            Path copies = folder.resolve(FOLDER);
            Access.PRIVE.createFolders(copies);
            copy = Files.createTempDirectory(copies, null).resolve(name);
            file = Files.newOutputStream(copy);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        try (OutputStream out = new DigestOutputStream(file, digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                write(out, buffer, n, folder);
            }
        } catch (IOException | AuditException e) {
            delete(copy);
            throw e;
        }
        return new PrivateCopy(copy, HexFormat.of().formatHex(digest.digest()));
    }

    private static void write(OutputStream out, byte[] buffer, int length, Path folder) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static AuditException unreadable(String key, Path file, @Nullable Throwable cause) {
        return new AuditException(ExitCode.ENTREE_INUTILISABLE, Messages.get(key, file), cause);
    }

    private static AuditException unwritable(Path folder, IOException cause) {
        return new AuditException(ExitCode.SORTIE_IMPOSSIBLE, Messages.get("donnees.pleines", folder), cause);
    }

    @Override
    public void close() {
        delete(path);
    }

    /** Removes the copies that killed runs left in the data folder; call it under the lock only. */
    static void sweep(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder.resolve(FOLDER));
        } catch (IOException e) {
            LOG.warn("Copies of lists could not be removed from the data folder", e);
        }
    }

    private static void delete(Path copy) {
        try {
            FileSystemUtils.deleteRecursively(copy.getParent());
        } catch (IOException e) {
            LOG.warn("A copy of the list stays in the data folder until the next start", e);
        }
    }
}
