package fr.academie.chorusaudit.sauvegarde;

import fr.academie.chorusaudit.audit.SafeMigration;
import fr.academie.chorusaudit.audit.SpringBatchTables;
import fr.academie.chorusaudit.fichier.Access;
import fr.academie.chorusaudit.fichier.DurableMove;
import fr.academie.chorusaudit.sauvegarde.BackupRefusedException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.api.ErrorCode;

/**
 * Goes back to a backup. The present database is never opened, since it may be the reason for going back; it is set aside,
 * and only once the backup has been read to its end into a database of its own. The caller holds the lock of the folder.
 *
 * @param data the data folder
 */
public record Restauration(Path data) {

    /** A database that was set aside; the group is the day. */
    public static final Pattern SET_ASIDE =
            Pattern.compile("chorus-audit\\.mv\\.db\\.(?:avant-restauration|abime)-(\\d{4}-\\d{2}-\\d{2})-\\d{6}");

    private static final String PRESENT = SafeMigration.DATABASE;
    /** Without « chorus-audit. », by which the database engine would take it for a part of the present one. */
    private static final String NEW = "chorus-audit-restauration";
    /** As version 1.0.0 called it at first. */
    private static final String NEW_BEFORE = "chorus-audit.restauration";

    /** Fills the tables, and may neither read files nor start programs. */
    private static final String FILLER = "RESTAURATION";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

    /**
     * Puts what the backup holds in the place of the present database.
     *
     * @return where the present database is now; empty when there was none
     * @throws BackupRefusedException when the file is no backup, is damaged, or comes from a later version
     * @throws IOException when the folder cannot be written
     */
    public Optional<Path> restore(Path backup, LocalDateTime now) throws IOException, BackupRefusedException {
        sweep();
        Path restored = data.resolve(NEW + ".mv.db");
        try {
            // An empty file is a new database to H2, which would create one with the umask's mode.
            Access.PRIVE.createFile(restored);
            fill(backup);
            requireOurs();
            doubtMails();
            // Before anything happens to the present one: until here a failure changes nothing.
            DurableMove.force(restored);
            Path aside = data.resolve(PRESENT + ".avant-restauration-" + TIME.format(now));
            boolean isThere = Files.exists(data.resolve(PRESENT));
            if (isThere) {
                setAside(aside);
            }
            // Of the database that goes: the next start would take it for the one to go back to.
            Files.deleteIfExists(data.resolve(SafeMigration.COPY));
            DurableMove.replace(restored, data.resolve(PRESENT));
            return isThere ? Optional.of(aside) : Optional.empty();
        } finally {
            sweep();
        }
    }

    private void fill(Path backup) throws IOException, BackupRefusedException {
        try (Connection owner = open(url() + ";TRACE_LEVEL_FILE=0", "sa", "");
                Statement statement = owner.createStatement()) {
            String password = UUID.randomUUID().toString();
            statement.execute("CREATE USER " + FILLER + " PASSWORD '" + password + "'");
            statement.execute("GRANT ALTER ANY SCHEMA TO " + FILLER);
            try (Connection connection = open(url(), FILLER, password)) {
                Script.run(backup, connection, owner);
            }
            statement.execute("DROP USER " + FILLER);
        } catch (SQLException e) {
            throw refused(Reason.ENDOMMAGEE, e);
        }
    }

    /** An older schema is fine: the next start brings it up to date. */
    private void requireOurs() throws IOException, BackupRefusedException {
        try (Connection connection = open(url() + ";TRACE_LEVEL_FILE=0", "sa", "");
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES"
                        + " WHERE TABLE_NAME IN ('flyway_schema_history', 'EXECUTION', 'LIGNE', 'RESULTAT')")) {
            if (!tables.next() || tables.getInt(1) < 4) {
                throw new BackupRefusedException(Reason.ETRANGERE, null);
            }
            Flyway flyway = Flyway.configure()
                    .dataSource(url(), "sa", "")
                    .javaMigrations(new SpringBatchTables())
                    .load();
            if (Stream.of(flyway.info().applied())
                    .map(MigrationInfo::getState)
                    .anyMatch(state -> !state.isResolved())) {
                throw new BackupRefusedException(Reason.PLUS_RECENTE, null);
            }
        } catch (SQLException | FlywayException e) {
            throw refused(Reason.ETRANGERE, e);
        }
    }

    /**
     * A mail that waited when the backup was made may have left since: taken out, as after a crash, it never goes again. What
     * was told since is forgotten: so the next run that writes mails waits for somebody's word, as the first does.
     */
    private void doubtMails() throws IOException {
        try (Connection owner = open(url() + ";TRACE_LEVEL_FILE=0", "sa", "");
                Statement statement = owner.createStatement();
                ResultSet outbox = statement.executeQuery(
                        "SELECT 1 FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'COURRIEL'")) {
            if (outbox.next()) {
                statement.executeUpdate(
                        "UPDATE courriel SET etat = 'EN_COURS' WHERE etat = 'EN_ATTENTE' AND NOT retenu");
                statement.executeUpdate("UPDATE statistique SET courriels = NULL");
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** By a second name, where the file system has them: at no moment is there no database, should we be killed. */
    private void setAside(Path aside) throws IOException {
        try {
            Files.createLink(aside, data.resolve(PRESENT));
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.move(data.resolve(PRESENT), aside);
        }
    }

    private static Connection open(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without what only an administrator may set. */
    private String url() {
        return "jdbc:h2:file:" + data.resolve(NEW) + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Removes what a killed restoration left, a whole database with its names; call it under the lock only. */
    public void sweep() throws IOException {
        for (String name : List.of(NEW, NEW_BEFORE)) {
            for (String end : List.of(".mv.db", ".trace.db")) {
                Files.deleteIfExists(data.resolve(name + end));
            }
        }
    }

    /** A backup is not to blame for a full disk, nor for want of memory. */
    private static BackupRefusedException refused(Reason reason, Exception failure) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                throw new IllegalStateException(failure);
            }
            if (cause instanceof SQLException sql && isDisk(sql)) {
                throw new IOException(failure);
            }
        }
        return new BackupRefusedException(reason, failure);
    }

    /** True when the disk refused: full, without rights, unmounted. */
    private static boolean isDisk(SQLException failure) {
        int code = failure.getErrorCode();
        return code == ErrorCode.IO_EXCEPTION_1
                || code == ErrorCode.IO_EXCEPTION_2
                || code == ErrorCode.FILE_CREATION_FAILED_1;
    }
}
