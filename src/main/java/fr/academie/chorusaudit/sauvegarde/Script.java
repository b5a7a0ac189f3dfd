package fr.academie.chorusaudit.sauvegarde;

import fr.academie.chorusaudit.sauvegarde.BackupRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.h2.util.ScriptReader;

/**
 * The statements of a backup. Only those that make tables and fill them are run, and by a user who may do no more: the
 * language of the database can also read files and start programs, and a backup may come from anywhere.
 */
final class Script {

    private static final String ENTRY = "script.sql";

    /** The owner of the database that is filled, who is there already. */
    private static final String USER = "CREATE USER IF NOT EXISTS ";

    /** How the database writes a long text or bytes, such as a mail that waits: in pieces, which these put together. */
    private static final List<String> PIECES = List.of(
            "CREATE ALIAS IF NOT EXISTS SYSTEM_COMBINE_CLOB FOR 'org.h2.command.dml.ScriptCommand.combineClob'",
            "CREATE ALIAS IF NOT EXISTS SYSTEM_COMBINE_BLOB FOR 'org.h2.command.dml.ScriptCommand.combineBlob'",
            "DROP ALIAS IF EXISTS SYSTEM_COMBINE_CLOB",
            "DROP ALIAS IF EXISTS SYSTEM_COMBINE_BLOB");

    private static final List<String> ALLOWED = List.of(
            "CREATE CACHED LOCAL TEMPORARY TABLE IF NOT EXISTS SYSTEM_LOB_STREAM(",
            "DROP TABLE IF EXISTS SYSTEM_LOB_STREAM",
            "CREATE PRIMARY KEY SYSTEM_LOB_STREAM_PRIMARY_KEY ",
            "CREATE SEQUENCE ",
            "CREATE CACHED TABLE ",
            "CREATE MEMORY TABLE ",
            "CREATE INDEX ",
            "CREATE UNIQUE INDEX ",
            "ALTER TABLE ",
            "INSERT INTO ");

    private Script() {}

    /**
     * Runs a backup in an empty database, in one transaction as far as there is one.
     *
     * @param database open by a user who is no administrator
     * @param owner the same database, open by its owner, for what only he may do
     * @throws BackupRefusedException when it is not one, or cannot be read to its end
     * @throws SQLException when the database refuses a statement
     */
    static void run(Path backup, Connection database, Connection owner)
            throws IOException, SQLException, BackupRefusedException {
        try (InputStream in = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(ENTRY)) {
                throw new BackupRefusedException(Reason.ETRANGERE, null);
            }
            run(new ScriptReader(new InputStreamReader(zip, StandardCharsets.UTF_8)), database, owner);
        } catch (ZipException e) {
            throw new BackupRefusedException(Reason.ENDOMMAGEE, e);
        }
    }

    private static void run(ScriptReader reader, Connection database, Connection owner)
            throws SQLException, BackupRefusedException {
        reader.setSkipRemarks(true);
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement();
                Statement owners = owner.createStatement()) {
            for (String sql = next(reader); sql != null; sql = next(reader)) {
                String text = sql.strip();
                if (PIECES.contains(text)) {
                    owners.execute(text);
                } else if (ALLOWED.stream().anyMatch(text::startsWith)) {
                    statement.execute(text);
                } else if (!text.isEmpty() && !text.startsWith(USER)) {
                    throw new BackupRefusedException(Reason.ETRANGERE, null);
                }
            }
        }
        database.commit();
    }

    private static @org.jspecify.annotations.Nullable String next(ScriptReader reader) throws BackupRefusedException {
        try {
            return reader.readStatement();
        } catch (RuntimeException e) {
            // The reader hides that the file breaks off, or that its check sum is wrong.
            throw new BackupRefusedException(Reason.ENDOMMAGEE, e);
        }
    }
}
