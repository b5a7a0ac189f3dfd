package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A database file that cannot be opened is set aside as it is: whoever knows better may still save it, and the next start
 * works on a new one, into which the fiches are read again.
 */
final class DamagedDatabase {

    static final String NAME = "chorus-audit.mv.db";

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

    private DamagedDatabase() {}

    static AuditException setAside(Path data, SQLException failure) {
        Path database = data.resolve(NAME);
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
