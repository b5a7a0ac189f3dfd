package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.audit.UnusableDatabaseException.Reason;
import fr.academie.chorusaudit.fichier.Access;
import fr.academie.chorusaudit.fichier.DurableMove;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.ZipException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Migrates the database, or leaves it as it was. H2 commits at each statement that changes a table, so a kill in the
 * middle of a migration would leave tables that the next start can neither use nor create: a copy is taken before, and
 * {@link #undoInterrupted} puts it back.
 */
public final class SafeMigration implements FlywayMigrationStrategy {

    /** The database's file in the data folder. */
    public static final String DATABASE = "chorus-audit.mv.db";

    /** The newest of our migrations. */
    public static final int VERSION = 8;

    /** In the data folder, while the tables are brought up to date. */
    public static final String COPY = "chorus-audit.migration.zip";

    private final Path data;

    /** @param data the folder of the database */
    public SafeMigration(Path data) {
        this.data = data;
    }

    /** Puts back what a migration that did not come to its end had begun to change. Before the database is opened. */
    public static void undoInterrupted(Path data) throws IOException {
        Path copy = data.resolve(COPY);
        Files.deleteIfExists(data.resolve(COPY + ".tmp"));
        if (Files.exists(copy)) {
            try {
                DatabaseCopy.restore(copy, data.resolve(DATABASE));
            } catch (ZipException torn) {
                // By a power cut, before the copy was on the disk, hence before the migration: the database is as it
                // was.
            }
            Files.delete(copy);
        }
    }

    /** @throws UnusableDatabaseException when the database is a later version's or another program's */
    @Override
    public void migrate(Flyway flyway) {
        MigrationInfoService info = flyway.info();
        if (Arrays.stream(info.all()).anyMatch(SafeMigration::isUnknown)) {
            throw new UnusableDatabaseException(Reason.PLUS_RECENTE);
        }
        DataSource dataSource = flyway.getConfiguration().getDataSource();
        if (info.applied().length == 0 && hasTables(dataSource)) {
            throw new UnusableDatabaseException(Reason.ETRANGERE);
        }
        if (info.pending().length == 0) {
            return;
        }
        try {
            copy(dataSource);
            flyway.migrate();
            Files.delete(data.resolve(COPY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flyway itself passes over what a later version has done. */
    private static boolean isUnknown(MigrationInfo migration) {
        return migration.getState().isApplied() && !migration.getState().isResolved();
    }

    private static boolean hasTables(DataSource dataSource) {
        Integer tables = new JdbcTemplate(dataSource)
                .queryForObject(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'", Integer.class);
        return tables != null && tables > 0;
    }

    private void copy(DataSource dataSource) throws IOException {
        Path temporary = data.resolve(COPY + ".tmp");
        Files.deleteIfExists(temporary);
        Access.PRIVE.createFile(temporary);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, temporary.toString());
            backup.execute();
        } catch (SQLException e) {
            throw new IOException("no copy before the migration", e);
        }
        DurableMove.replace(temporary, data.resolve(COPY));
    }
}
