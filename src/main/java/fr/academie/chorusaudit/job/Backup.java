package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.sauvegarde.SauvegardeProperties;
import fr.academie.chorusaudit.sauvegarde.Sauvegardes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backup after a run: what it cannot do is said, and fails nothing. */
final class Backup {

    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);

    private final Sauvegardes sauvegardes;
    private final SauvegardeProperties properties;
    private final DataSource database;
    private final Clock clock;

    Backup(Sauvegardes sauvegardes, SauvegardeProperties properties, DataSource database, Clock clock) {
        this.sauvegardes = sauvegardes;
        this.properties = properties;
        this.database = database;
        this.clock = clock;
    }

    /** Makes the backup of a run that is done when a kill prevented it. @return what to tell the operator, else empty */
    String catchUp(long execution) {
        try {
            boolean isDue = properties.conserver() > 0
                    && sauvegardes.list().stream().allMatch(sauvegarde -> sauvegarde.execution() < execution);
            return isDue ? after(execution) : "";
        } catch (IOException e) {
            LOG.warn("The backups cannot be listed", e);
            return Messages.get("sauvegarde.impossible", sauvegardes.folder());
        }
    }

    /** Makes the backup of a run that is over, and deletes the oldest. @return what to tell the operator, else empty */
    String after(long execution) {
        try {
            if (properties.conserver() > 0) {
                sauvegardes.create(database, execution, LocalDateTime.now(clock));
            }
            sauvegardes.keep(properties.conserver());
            return "";
        } catch (IOException | SQLException e) {
            LOG.warn("No backup of the database could be made", e);
            return Messages.get("sauvegarde.impossible", sauvegardes.folder());
        }
    }
}
