package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The environment variables that are needed before the settings are read, or to read them. */
final class Variables {

    private Variables() {}

    /**
     * The form of the log, from {@code CHORUSAUDIT_JOURNAL}: empty for text, else one that Boot knows.
     *
     * @throws AuditException 78 when there is no such form
     */
    static String journal() {
        String format = value("CHORUSAUDIT_JOURNAL").toLowerCase(Locale.ROOT);
        if (!List.of("", "ecs", "logstash", "gelf").contains(format)) {
            throw new AuditException(ExitCode.REGLAGE, Messages.get("reglage.journal", format), null);
        }
        return format;
    }

    /**
     * The file tree of the environment's {@code CHORUSAUDIT_SECRETS}: a file a setting, named as the setting, which holds
     * its value; nothing when the variable is not set.
     *
     * @throws AuditException 78 when it is no folder: an unmounted tree must not look like missing passwords
     */
    static String secrets(Path home) {
        String environment = value("CHORUSAUDIT_SECRETS");
        if (environment.isEmpty()) {
            return "";
        }
        Path folder = home.resolve(environment);
        if (!Files.isDirectory(folder)) {
            throw new AuditException(ExitCode.REGLAGE, Messages.get("secrets.absents", folder), null);
        }
        return "configtree:" + folder + "/";
    }

    private static String value(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? "" : value;
    }
}
