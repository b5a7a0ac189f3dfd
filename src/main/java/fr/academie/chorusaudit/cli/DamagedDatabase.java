package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.audit.SafeMigration;
import fr.academie.chorusaudit.audit.UnusableDatabaseException;
import fr.academie.chorusaudit.audit.UnusableDatabaseException.Reason;
import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.DatabaseTrouble;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.MemoryTrouble;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.sauvegarde.Sauvegardes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.h2.api.ErrorCode;

/**
 * A database file that cannot be opened is set aside as it is: whoever knows better may still save it, and the next start
 * works on a new one, into which the fiches are read again.
 */
final class DamagedDatabase {

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

    private static final String ASIDE = SafeMigration.DATABASE + ".abime-";

    private static final int BLOCK = 4096;
    /** Of the header of H2's MVStore: where its last chunk begins, in blocks, in hexadecimal. */
    private static final Pattern LAST_BLOCK = Pattern.compile("^H:2,block:([0-9a-f]{1,12}),");

    private DamagedDatabase() {}

    /**
     * Looks at the file before it is opened, and sets it aside as it is when it has another password, when it ends before
     * what its header points at and holds no older state (H2 would silently begin an empty database in it), when it is
     * empty although there are backups, or when a run failed on it and it cannot be read to its end. After a power cut an
     * older state is there: H2 goes back to it, and the run resumes from it.
     *
     * @throws AuditException 74 when it was set aside, 78 when it is another program's or a later version's, 70 when memory
     *     lacks: the next start looks again
     * @throws IOException when it cannot be read
     */
    static void requireUsable(Path data) throws IOException {
        Path database = data.resolve(SafeMigration.DATABASE);
        if (Files.isDirectory(database)) {
            throw new AuditException(ExitCode.SORTIE_IMPOSSIBLE, Messages.get("base.illisible", data), null);
        }
        if (!Files.exists(database)) {
            return;
        }
        if (Files.size(database) == 0) {
            if (!new Sauvegardes(data).list().isEmpty()) {
                throw setAside(data, new SQLException("the file is empty, and was not"));
            }
            return;
        }
        boolean isShort = isShort(database);
        boolean isSuspect = DatabaseTrouble.isSuspected(data);
        try (DatabaseProbe probe = DatabaseProbe.open(data)) {
            refuse(data, probe);
            if (isSuspect) {
                probe.readAll();
                DatabaseTrouble.trust(data);
            }
            if (isShort && !probe.isOurs()) {
                throw setAside(data, new SQLException("the file ends before its last chunk"));
            }
        } catch (SQLException e) {
            requireMemory(e);
            boolean isNotOurs = e.getErrorCode() == ErrorCode.WRONG_USER_OR_PASSWORD
                    || e.getErrorCode() == ErrorCode.FILE_ENCRYPTION_ERROR_1;
            if (isNotOurs || isShort || (isSuspect && !DatabaseTrouble.isDisk(e))) {
                throw setAside(data, e);
            }
            // Otherwise the opening itself tells, which can also undo what a kill left.
        }
    }

    /** A database that lacks memory says strange things of its own file, which is whole. */
    private static void requireMemory(SQLException failure) {
        if (MemoryTrouble.isIn(failure)) {
            throw MemoryTrouble.of(failure);
        }
    }

    /**
     * True when all rows can be read.
     *
     * @throws AuditException 70 when memory lacks
     */
    static boolean isReadable(Path data) {
        try (DatabaseProbe probe = DatabaseProbe.open(data)) {
            probe.readAll();
            return true;
        } catch (SQLException damaged) {
            requireMemory(damaged);
            return false;
        }
    }

    private static void refuse(Path data, DatabaseProbe probe) throws SQLException {
        if (probe.isForeign() || (probe.isOurs() && probe.isLater())) {
            Reason reason = probe.isForeign() ? Reason.ETRANGERE : Reason.PLUS_RECENTE;
            throw StartFailures.explain(new UnusableDatabaseException(reason), data);
        }
    }

    private static boolean isShort(Path database) throws IOException {
        try (InputStream in = Files.newInputStream(database)) {
            Matcher header = LAST_BLOCK.matcher(new String(in.readNBytes(BLOCK), StandardCharsets.ISO_8859_1));
            return header.find() && Long.parseLong(header.group(1), 16) * BLOCK >= Files.size(database);
        }
    }

    /** The last file that was set aside, and that nobody has removed since. */
    static Optional<Path> latestAside(Path data) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(data, ASIDE + "*")) {
            return StreamSupport.stream(files.spliterator(), false).max(Comparator.naturalOrder());
        }
    }

    static AuditException setAside(Path data, SQLException failure) {
        Path database = data.resolve(SafeMigration.DATABASE);
        Path aside = database.resolveSibling(
                ASIDE + LocalDateTime.now(ZoneId.systemDefault()).format(NOW));
        try {
            Files.move(database, aside);
            DatabaseTrouble.trust(data);
            return new AuditException(
                    ExitCode.SORTIE_IMPOSSIBLE,
                    Messages.get("base.mise-de-cote", database, aside.getFileName()),
                    failure);
        } catch (IOException e) {
            return new AuditException(ExitCode.SORTIE_IMPOSSIBLE, Messages.get("base.illisible", data), failure);
        }
    }
}
