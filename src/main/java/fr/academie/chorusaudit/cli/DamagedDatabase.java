package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.audit.SafeMigration;
import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.sauvegarde.Sauvegardes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

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
     * Sets a file aside that ends before what its header points at and holds no older state, or that is empty although
     * there are backups: no first start. H2 would silently begin an empty database in it. After a power cut an older state
     * is there: H2 goes back to it, and the run resumes from it.
     *
     * @throws AuditException 74 when the file was cut short, and nothing of ours is left in it
     * @throws IOException when it cannot be read
     */
    static void requireWhole(Path data) throws IOException {
        Path database = data.resolve(SafeMigration.DATABASE);
        if (!Files.exists(database)) {
            return;
        }
        if (Files.size(database) == 0 && !new Sauvegardes(data).list().isEmpty()) {
            throw setAside(data, new SQLException("the file is empty, and was not"));
        }
        try (InputStream in = Files.newInputStream(database)) {
            Matcher header = LAST_BLOCK.matcher(new String(in.readNBytes(BLOCK), StandardCharsets.ISO_8859_1));
            boolean isShort = header.find() && Long.parseLong(header.group(1), 16) * BLOCK >= Files.size(database);
            if (isShort && !holdsOurTables(data)) {
                throw setAside(data, new SQLException("the file ends before its last chunk"));
            }
        }
    }

    /** Looks without changing anything at what H2 makes of the file. */
    private static boolean holdsOurTables(Path data) {
        String url =
                "jdbc:h2:file:" + data.resolve("chorus-audit") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet history = statement.executeQuery(
                        "SELECT 1 FROM information_schema.tables WHERE table_name = 'flyway_schema_history'")) {
            return history.next();
        } catch (SQLException damaged) {
            return false;
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
            return new AuditException(
                    ExitCode.SORTIE_IMPOSSIBLE,
                    Messages.get("base.mise-de-cote", database, aside.getFileName()),
                    failure);
        } catch (IOException e) {
            return new AuditException(ExitCode.SORTIE_IMPOSSIBLE, Messages.get("base.illisible", data), failure);
        }
    }
}
