package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.audit.SafeMigration;
import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.sauvegarde.Sauvegardes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database file that cannot be opened is set aside as it is: whoever knows better may still save it, and the next start
 * works on a new one, into which the fiches are read again.
 */
final class DamagedDatabase {

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

    private static final int BLOCK = 4096;
    /** Of the header of H2's MVStore: where its last chunk begins, in blocks, in hexadecimal. */
    private static final Pattern LAST_BLOCK = Pattern.compile("^H:2,block:([0-9a-f]{1,12}),");

    private DamagedDatabase() {}

    /**
     * Sets a file aside that ends before what its header points at, or that is empty although there are backups: no first
     * start. H2 would look for an older state in it, and silently begin an empty one when it finds none.
     *
     * @throws AuditException 74 when the file was cut short
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
            if (header.find() && Long.parseLong(header.group(1), 16) * BLOCK >= Files.size(database)) {
                throw setAside(data, new SQLException("the file ends before its last chunk"));
            }
        }
    }

    static AuditException setAside(Path data, SQLException failure) {
        Path database = data.resolve(SafeMigration.DATABASE);
        Path aside = database.resolveSibling(database.getFileName() + ".abime-"
                + LocalDateTime.now(ZoneId.systemDefault()).format(NOW));
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
