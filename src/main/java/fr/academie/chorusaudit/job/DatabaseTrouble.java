package fr.academie.chorusaudit.job;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an error of the database means to an administrator. */
public final class DatabaseTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTrouble.class);

    /** In the data folder: the database is to be read from end to end before it is opened again. */
    private static final String SUSPECT = "chorus-audit.suspecte";

    private DatabaseTrouble() {}

    /** Asks the next start to look at the whole database first. */
    static void suspect(Path data) {
        try {
            Files.writeString(data.resolve(SUSPECT), "");
        } catch (IOException e) {
            LOG.warn("The next start will not look at the database first", e);
        }
    }

    /** True when a run asked for that, and nobody has looked since. */
    public static boolean isSuspected(Path data) {
        return Files.exists(data.resolve(SUSPECT));
    }

    /** Notes that the database has been read from end to end, or is another one now. */
    public static void trust(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(SUSPECT));
    }

    /**
     * True when the file is no database of ours, or a damaged one. Never when the disk was full or refused: what is whole
     * must not be set aside.
     */
    public static boolean isDamage(SQLException failure) {
        int code = failure.getErrorCode();
        return code == ErrorCode.FILE_CORRUPTED_1
                || code == ErrorCode.WRONG_USER_OR_PASSWORD
                || code == ErrorCode.FILE_ENCRYPTION_ERROR_1
                || (code == ErrorCode.GENERAL_ERROR_1 && !hasCause(failure, IOException.class))
                // A file that was cut short: H2 reads beyond its end.
                || (code == ErrorCode.IO_EXCEPTION_1 && hasCause(failure, EOFException.class));
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
    }

    /** True when the disk refused a reading or a writing: full, without rights, unmounted. */
    public static boolean isDisk(Throwable failure) {
        return failure instanceof SQLException sql
                && (sql.getErrorCode() == ErrorCode.IO_EXCEPTION_1
                        || sql.getErrorCode() == ErrorCode.IO_EXCEPTION_2
                        || sql.getErrorCode() == ErrorCode.FILE_CREATION_FAILED_1
                        // H2 closes a database that it cannot write; nobody else closes one under a run.
                        || sql.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                        || sql.getErrorCode() == ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);
    }
}
