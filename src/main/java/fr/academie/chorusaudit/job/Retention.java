package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Consultations;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.mail.OutboxAccess;
import fr.academie.chorusaudit.referentiel.Referentiel;
import fr.academie.chorusaudit.report.Rapport;
import fr.academie.chorusaudit.sauvegarde.Restauration;
import fr.academie.chorusaudit.sauvegarde.Sauvegardes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;

/** Erases what is older than the retention, wherever personal data went: docs/RGPD.md has the table. */
public class Retention {

    static final Pattern REPORT =
            Pattern.compile("(?:audit-chorus-pro|annexe5|resume)-(\\d{4}-\\d{2}-\\d{2})(?:-\\d+)?\\.(?:xlsx|csv|json)");

    /** Of the program, of one run with its number, of a night; a second day: set aside by Logback at midnight. */
    static final Pattern LOG = Pattern.compile("(?:chorus-audit|nuit)-(\\d{4}-\\d{2}-\\d{2})(?:-\\d+)?"
            + "(?:-\\d{4}-\\d{2}-\\d{2})?(?:\\.\\d+)?\\.(?:log|json)(?:\\.gz)?");

    static final Pattern EML = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-.*\\.eml");

    private final Executions executions;
    private final Referentiel referentiel;
    private final Consultations consultations;
    private final Rapport rapport;
    private final OutboxAccess outbox;
    private final JobRepository jobRepository;
    private final Path data;
    private final AuditProperties properties;
    private final Clock clock;

    Retention(
            Executions executions,
            Referentiel referentiel,
            Consultations consultations,
            Rapport rapport,
            OutboxAccess outbox,
            JobRepository jobRepository,
            Path data,
            AuditProperties properties,
            Clock clock) {
        this.executions = executions;
        this.referentiel = referentiel;
        this.consultations = consultations;
        this.rapport = rapport;
        this.outbox = outbox;
        this.jobRepository = jobRepository;
        this.data = data;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What was erased.
     *
     * @param sauvegardes backups, and databases that a restoration had set aside
     */
    public record Erased(
            LocalDate before, int executions, int fichiersReferentiel, int rapports, int sauvegardes, int journaux) {}

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
                new DatedFiles(output, REPORT).deleteBefore(before)
                        + new DatedFiles(courriels, EML).deleteBefore(before),
                new DatedFiles(data.resolve(Sauvegardes.FOLDER), Sauvegardes.NAME).deleteBefore(before)
                        + new DatedFiles(data, Restauration.SET_ASIDE).deleteBefore(before),
                new DatedFiles(RunLog.folder(data), LOG).deleteBefore(before));
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
}
