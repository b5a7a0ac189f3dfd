package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Consultations;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.mail.OutboxAccess;
import fr.academie.chorusaudit.referentiel.Referentiel;
import fr.academie.chorusaudit.report.Rapport;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;

/** Erases runs, reports and withdrawn files once they are older than the retention. */
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final Pattern REPORT =
            Pattern.compile("(?:audit-chorus-pro|annexe5|resume)-(\\d{4}-\\d{2}-\\d{2})(?:-\\d+)?\\.(?:xlsx|csv|json)");

    private static final Pattern EML = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-.*\\.eml");

    private final Executions executions;
    private final Referentiel referentiel;
    private final Consultations consultations;
    private final Rapport rapport;
    private final OutboxAccess outbox;
    private final JobRepository jobRepository;
    private final AuditProperties properties;
    private final Clock clock;

    Retention(
            Executions executions,
            Referentiel referentiel,
            Consultations consultations,
            Rapport rapport,
            OutboxAccess outbox,
            JobRepository jobRepository,
            AuditProperties properties,
            Clock clock) {
        this.executions = executions;
        this.referentiel = referentiel;
        this.consultations = consultations;
        this.rapport = rapport;
        this.outbox = outbox;
        this.jobRepository = jobRepository;
        this.properties = properties;
        this.clock = clock;
    }

    /** What was erased. */
    public record Erased(LocalDate before, int executions, int fichiersReferentiel, int rapports) {}

    /** Erases what is older than the retention, counted from today. */
    public Erased apply(Path output) throws IOException {
        return apply(LocalDate.now(clock), output);
    }

    /**
     * Erases what is older than the retention, counted from the day of a run. A run dated in the future erases nothing
     * more than today's would.
     */
    Erased apply(LocalDate jour, Path output) throws IOException {
        LocalDate today = LocalDate.now(clock);
        LocalDate before = (jour.isAfter(today) ? today : jour).minusDays(properties.retentionJours());
        forgetJobs(before);
        consultations.purge(before);
        outbox.with(box -> box.purge(before));
        rapport.effacerRestes(output);
        Path courriels = output.resolve(Messagerie.DOSSIER);
        rapport.effacerRestes(courriels);
        return new Erased(
                before,
                executions.purge(before),
                referentiel.purge(before),
                deleteFiles(output, REPORT, before) + deleteFiles(courriels, EML, before));
    }

    /** Spring Batch's own rows hold no personal data, but would grow for ever. */
    private void forgetJobs(LocalDate before) {
        for (JobInstance instance : jobRepository.findJobInstances("audit")) {
            JobExecution last = jobRepository.getLastJobExecution(instance);
            if (last != null && last.getCreateTime().toLocalDate().isBefore(before)) {
                jobRepository.deleteJobInstance(instance);
            }
        }
    }

    private static int deleteFiles(Path output, Pattern ours, LocalDate before) throws IOException {
        if (!Files.isDirectory(output)) {
            return 0;
        }
        int deleted = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(output)) {
            for (Path file : files) {
                if (isBefore(ours.matcher(file.getFileName().toString()), before)) {
                    deleted += delete(file);
                }
            }
        }
        return deleted;
    }

    /** One report that cannot be deleted must not keep tonight's summary from being written; the log tells. */
    private static int delete(Path file) {
        try {
            return Files.deleteIfExists(file) ? 1 : 0;
        } catch (IOException e) {
            LOG.warn("An old report cannot be deleted", e);
            return 0;
        }
    }

    private static boolean isBefore(Matcher matcher, LocalDate before) {
        if (!matcher.matches()) {
            return false;
        }
        try {
            return LocalDate.parse(matcher.group(1)).isBefore(before);
        } catch (DateTimeParseException notOurs) {
            return false;
        }
    }
}
