package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One run at a time on a data folder. The operating system drops the lock with the process, so a dead one never blocks;
 * the file only tells who holds it.
 */
final class DataFolderLock implements AutoCloseable {

    private static final String NAME = "chorus-audit.lock";
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm:ss");

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Creates the folder when it is missing, makes it private, and locks it.
     *
     * @throws AuditException 75 when another process holds it, 74 when the folder cannot be written
     */
    static DataFolderLock acquire(Path data) {
        try {
            createPrivate(data);
            FileChannel channel = FileChannel.open(
                    data.resolve(NAME),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    ownerOnly(data, "rw-------"));
            FileLock lock = channel.tryLock();
            if (lock == null) {
                String holder = read(channel);
                channel.close();
                throw new AuditException(ExitCode.DEJA_EN_COURS, busy(data, holder), null);
            }
            return new DataFolderLock(channel);
        } catch (IOException e) {
            throw new AuditException(
                    ExitCode.SORTIE_IMPOSSIBLE,
                    Messages.get("donnees.inaccessibles", data, String.valueOf(e.getMessage())),
                    e);
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException released) {
            // The process is about to end, and the lock with it.
        }
    }

    private static String busy(Path data, String holder) {
        return Messages.get("verrou.pris", data, holder.isEmpty() ? "?" : holder);
    }

    /** Leaves word of who holds the lock and since when; {@code command} as typed. */
    void sign(String command) {
        try {
            write(command);
        } catch (IOException unsigned) {
            // The lock holds all the same.
        }
    }

    private void write(String what) throws IOException {
        String since = ZonedDateTime.now(ZoneId.systemDefault()).format(SINCE);
        String holder = Messages.get(
                "verrou.detenteur", what, Long.toString(ProcessHandle.current().pid()), since);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(500);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }

    private static void createPrivate(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            Files.createDirectories(data, ownerOnly(data, "rwx------"));
        } else if (isPosix(data) && hasOnlyOurs(data)) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean hasOnlyOurs(Path data) throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            return entries.allMatch(PrivateFiles::isOurs);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
