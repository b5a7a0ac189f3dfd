package fr.academie.chorusaudit.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import org.slf4j.LoggerFactory;

/** What troubles the log itself, such as a full disk, is not for the console: the command tells of the disk in its own words. */
final class LogTroubles {

    private LogTroubles() {}

    /** Undoes what Boot sets up: a listener that prints Logback's own failures, with their stack traces. */
    static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            StatusManager troubles = context.getStatusManager();
            troubles.getCopyOfStatusListenerList().forEach(troubles::remove);
        }
    }
}
