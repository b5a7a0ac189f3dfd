package fr.academie.chorusaudit.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A copy of the database as H2's {@code BACKUP TO} makes it: a zip with the one file. */
final class DatabaseCopy {

    private DatabaseCopy() {}

    /** Puts the file of {@code copy} in the place of {@code database}, whole or not at all. */
    static void restore(Path copy, Path database) throws IOException {
        Path temporary = database.resolveSibling(database.getFileName() + ".tmp");
        createPrivate(temporary);
        try (FileSystem zip = FileSystems.newFileSystem(copy);
                InputStream in =
                        Files.newInputStream(zip.getPath(database.getFileName().toString()));
                FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        }
        Files.move(temporary, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
