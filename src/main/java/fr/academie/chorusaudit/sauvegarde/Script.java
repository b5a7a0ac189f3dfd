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
 * The statements of a backup. Only those that make tables and fill them are run: the language of the database can also
 * read files and start programs, and a backup may come from anywhere.
 */
final class Script {

    private static final String ENTRY = "script.sql";
    private static final List<String> ALLOWED = List.of(
            "CREATE USER IF NOT EXISTS ",
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
     * @throws BackupRefusedException when it is not one, or cannot be read to its end
     * @throws SQLException when the database refuses a statement
     */
    static void run(Path backup, Connection database) throws IOException, SQLException, BackupRefusedException {
        try (InputStream in = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(ENTRY)) {
                throw new BackupRefusedException(Reason.ETRANGERE, null);
            }
            run(new ScriptReader(new InputStreamReader(zip, StandardCharsets.UTF_8)), database);
        } catch (ZipException e) {
            throw new BackupRefusedException(Reason.ENDOMMAGEE, e);
        }
    }

    private static void run(ScriptReader reader, Connection database) throws SQLException, BackupRefusedException {
        reader.setSkipRemarks(true);
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            for (String sql = next(reader); sql != null; sql = next(reader)) {
                String text = sql.strip();
                if (!text.isEmpty()) {
                    if (ALLOWED.stream().noneMatch(text::startsWith)) {
                        throw new BackupRefusedException(Reason.ETRANGERE, null);
                    }
                    statement.execute(text);
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
