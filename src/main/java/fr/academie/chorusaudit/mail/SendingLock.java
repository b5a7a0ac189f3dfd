package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.fichier.Access;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * One sender at a time on an outbox: who holds it knows that a mail found on its way was left by a dead process. The
 * operating system drops it with its process.
 *
 * <p>A command that sends takes this lock first, then the one of the data folder for moments. A run already holds the
 * latter: it only tries this one, and leaves its mails to the command when it cannot have it. So neither waits for the
 * other.
 */
public final class SendingLock implements AutoCloseable {

    private static final String NAME = "chorus-audit.envoi.lock";
    private static final String TURN = "chorus-audit.courriels.lock";

    private final FileChannel channel;

    private SendingLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when somebody else is sending. */
    public static Optional<SendingLock> tryAcquire(Path data) throws IOException {
        return tryAcquire(data, NAME);
    }

    /** The turn of the command that sends, which waits for the end of an audit: empty when another has it. */
    public static Optional<SendingLock> tryTurn(Path data) throws IOException {
        return tryAcquire(data, TURN);
    }

    private static Optional<SendingLock> tryAcquire(Path data, String name) throws IOException {
        Path file = data.resolve(name);
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                Access.PRIVE.ofNewFile(file));
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new SendingLock(channel));
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // The same answer.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
