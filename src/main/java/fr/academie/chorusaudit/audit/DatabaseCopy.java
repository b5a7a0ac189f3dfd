package fr.academie.chorusaudit.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
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
        createPrivate(temporary);
        try (FileSystem zip = FileSystems.newFileSystem(copy);
                InputStream in =
                        Files.newInputStream(zip.getPath(database.getFileName().toString()));
                FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
            Files.move(temporary, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (ZipError | NoSuchFileException damaged) {
            // An empty file is no zip to Java, which says so by an Error; one without its list of entries holds
            // nothing.
            throw new ZipException(damaged.getMessage());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Gives a whole file its name, so that both survive a power cut. */
    static void publish(Path temporary, Path target) throws IOException {
        try (FileChannel content = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            content.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(target.resolveSibling("."), StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notSupported) {
            // Windows and some shares cannot, and need not.
        }
    }

    /** Creates an empty file that only its owner can read, before anything is written to it. */
    static void createPrivate(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
