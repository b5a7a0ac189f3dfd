package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.fichier.Access;
import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time on a data folder. The operating system drops the lock with the process, so a dead one never blocks;
 * the file only tells who holds it.
 */
final class DataFolderLock implements AutoCloseable {

    private static final String NAME = "chorus-audit.lock";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** For the holder to sign, which takes a moment, unless the disk is full. */
    private static final Duration UNSIGNED = Duration.ofSeconds(1);

    private static final Duration BLINK = Duration.ofMillis(50);

    /** The byte that is locked, far behind what is written: Windows lets nobody read what another process has locked. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Creates the folder when it is missing, makes it private, and locks it. The command that sends mails holds the lock
     * for moments only: it is waited for.
     *
     * @throws AuditException 75 when another process holds it, 74 when the folder cannot be written
     */
    static DataFolderLock acquire(Path data) {
        long start = System.nanoTime();
        Attempt attempt = attempt(data);
        while (attempt.lock() == null
                && System.nanoTime() - start < attempt.patience().toNanos()) {
            pause();
            attempt = attempt(data);
        }
        if (attempt.lock() == null) {
            throw new AuditException(ExitCode.DEJA_EN_COURS, Messages.get("verrou.pris", data, attempt.holder()), null);
        }
        return attempt.lock();
    }

    /**
     * Waits until the lock is free.
     *
     * @param check looked at meanwhile; it throws to give up
     * @throws AuditException 74 when the folder cannot be written
     */
    static DataFolderLock await(Path data, Runnable check) {
        Attempt attempt = attempt(data);
        while (attempt.lock() == null) {
            check.run();
            pause();
            attempt = attempt(data);
        }
        return attempt.lock();
    }

    /** Either the lock, or what the file says of who holds it. */
    private record Attempt(@Nullable DataFolderLock lock, String text) {

        /** How long to wait for the lock since the first attempt. */
        Duration patience() {
            if (text.isEmpty()) {
                return UNSIGNED;
            }
            return Holder.parse(text).filter(Holder::momentary).isPresent() ? PATIENCE : Duration.ZERO;
        }

        /** What an earlier version, which may still be running, wrote for humans is shown as it is. */
        String holder() {
            return text.isEmpty()
                    ? "?"
                    : Holder.parse(text).map(Holder::sentence).orElse(text.strip());
        }
    }

    private static Attempt attempt(Path data) {
        try {
            createPrivate(data);
            Path file = data.resolve(NAME);
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS),
                    Access.PRIVE.ofNewFile(file));
            return attempt(channel);
        } catch (IOException e) {
            throw new AuditException(
                    ExitCode.SORTIE_IMPOSSIBLE,
                    Messages.get(
                            "donnees.inaccessibles",
                            data,
                            // Its message is the path once more.
                            e instanceof AccessDeniedException
                                    ? Messages.get("donnees.refus")
                                    : String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static Attempt attempt(FileChannel channel) throws IOException {
        boolean isLocked = false;
        try {
            isLocked = isLocked(channel);
            return isLocked ? new Attempt(new DataFolderLock(channel), "") : new Attempt(null, read(channel));
        } finally {
            if (!isLocked) {
                channel.close();
            }
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BLINK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException released) {
            // The process is about to end, and the lock with it.
        }
    }

    /** Leaves word of who holds the lock and since when. */
    void sign(Holder holder) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.line().getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(true);
        } catch (IOException unsigned) {
            // The lock holds all the same.
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(500);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }

    private static void createPrivate(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            Access.PRIVE.createFolders(data);
        } else if (hasOnlyOurs(data)) {
            Access.PRIVE.applyTo(data);
        }
    }

    private static boolean hasOnlyOurs(Path data) throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            return entries.allMatch(PrivateFiles::isOurs);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
