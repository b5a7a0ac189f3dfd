package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.report.Echec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * Leaves word of a failed audit where monitoring looks: in the folder of the reports. It must do so even when Spring did
 * not start, so it reads no more than the environment, and does without when that could not be read either.
 */
public final class EchecRecorder {

    private final Path home;
    private final String version;
    private final AuditRequest request;
    private final Instant start = Instant.now();
    private @Nullable Environment environment;

    public EchecRecorder(Path home, String version, AuditRequest request) {
        this.home = home;
        this.version = version;
        this.request = request;
    }

    /** The settings, once they are read: they tell the folder of the reports. */
    public void settings(Environment read) {
        environment = read;
    }

    /**
     * Writes {@code last-run.json} and the metrics.
     *
     * @param execution the number of the run, when it has one
     * @return false when the folder of the reports cannot be written: then the console alone tells
     */
    public boolean record(ExitCode code, @Nullable Long execution) {
        Path folder = output();
        // Without the settings the default is a guess: good enough to write into, not to create.
        if (environment == null && request.output() == null && !Files.isDirectory(folder)) {
            return false;
        }
        try {
            new Echec(
                            today(),
                            code.code(),
                            Messages.get("fin." + code.code()),
                            execution,
                            Duration.between(start, Instant.now()).toMillis(),
                            version)
                    .writeTo(folder);
            return true;
        } catch (IOException e) {
            // Not a constant: a second start, which is refused, must not take the time to set a log up.
            LoggerFactory.getLogger(EchecRecorder.class).warn("The end of the run cannot be written for monitoring", e);
            return false;
        }
    }

    private Path output() {
        Path option = request.output();
        if (option != null) {
            return option.toAbsolutePath().normalize();
        }
        return home.resolve(setting("chorus-audit.output").orElse("output"))
                .toAbsolutePath()
                .normalize();
    }

    private LocalDate today() {
        LocalDate date = request.date();
        return date != null ? date : LocalDate.now(zone());
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(setting("chorus-audit.zone").orElse("Europe/Paris"));
        } catch (DateTimeException wrongSetting) {
            return ZoneId.of("Europe/Paris");
        }
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment).map(read -> read.getProperty(name));
    }
}
