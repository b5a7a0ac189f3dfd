package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Consultations;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Execution.Etat;
import fr.academie.chorusaudit.audit.Execution.Identite;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.choruspro.ChorusProProperties;
import fr.academie.chorusaudit.referentiel.Referentiel;
import fr.academie.chorusaudit.report.Rapport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Starts a run, resumes an unfinished one, or says that it was already done. */
public class AuditRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRunner.class);

    private final Job job;
    private final JobOperator jobOperator;
    private final JobRepository jobRepository;
    private final Executions executions;
    private final Resultats resultats;
    private final FreinMessage freinMessage;
    private final ReportFiles reportFiles;
    private final Consultations consultations;
    private final ChorusProProperties chorusPro;
    private final Referentiel referentiel;
    private final Rapport rapport;
    private final Installation installation;
    private final Folders folders;
    private final Settings settings;
    private final Clock clock;

    AuditRunner(
            Job job,
            JobOperator jobOperator,
            JobRepository jobRepository,
            Executions executions,
            Resultats resultats,
            FreinMessage freinMessage,
            ReportFiles reportFiles,
            Consultations consultations,
            ChorusProProperties chorusPro,
            Referentiel referentiel,
            Rapport rapport,
            Installation installation,
            Folders folders,
            Settings settings,
            Clock clock) {
        this.job = job;
        this.jobOperator = jobOperator;
        this.jobRepository = jobRepository;
        this.executions = executions;
        this.resultats = resultats;
        this.freinMessage = freinMessage;
        this.reportFiles = reportFiles;
        this.consultations = consultations;
        this.chorusPro = chorusPro;
        this.referentiel = referentiel;
        this.rapport = rapport;
        this.installation = installation;
        this.folders = folders;
        this.settings = settings;
        this.clock = clock;
    }

    /** Runs the audit to its end, whatever that is; only bugs throw. */
    public Outcome run(AuditRequest request) {
        try {
            requireCredentials(request.source());
            Path input = folders.input(request.input());
            Path fiches = folders.fiches(request.fiches());
            Path rattachements = folders.rattachements(request.rattachements());
            LocalDate date = request.date() == null ? LocalDate.now(clock) : request.date();
            PrivateCopy.sweep(installation.data());
            try (PrivateCopy liste = PrivateCopy.of(input, installation.data())) {
                Identite identite =
                        new Identite(date, liste.empreinte(), request.source().option());
                executions.abandonBefore(date);
                Optional<Execution> last = executions.last(identite);
                if (!request.rerun() && last.filter(this::isDone).isPresent()) {
                    return alreadyDone(last.get(), fiches, rattachements);
                }
                if (request.rerun()) {
                    last.filter(AuditRunner::isUnfinished).ifPresent(unfinished -> executions.abandon(unfinished.id()));
                }
                Execution execution = last.filter(unfinished -> !request.rerun() && isUnfinished(unfinished))
                        .map(unfinished -> executions.resume(unfinished, request.sansNoms()))
                        .orElseGet(() -> begin(identite, input, request, last));
                RunParameters parameters = new RunParameters(
                        execution.id(),
                        date,
                        request.source(),
                        liste.path(),
                        input.getFileName().toString(),
                        fiches,
                        rattachements,
                        folders.output(request.output()),
                        request.failOnAnomaly());
                return launch(execution, parameters);
            }
        } catch (AuditException e) {
            LOG.warn("The run could not start: {}", e.exitCode());
            return Outcome.failure(e.exitCode(), String.valueOf(e.getMessage()), null);
        }
    }

    private Execution begin(Identite identite, Path input, AuditRequest request, Optional<Execution> last) {
        Execution execution = executions.begin(
                identite,
                input.getFileName().toString(),
                request.sansNoms(),
                installation.version(),
                settings.displayed());
        if (request.rerun() || last.filter(this::isPartial).isEmpty()) {
            return execution;
        }
        // The answers stay, and the files keep their names: this run completes the one before.
        consultations.carryOver(last.get().id(), execution.id());
        return executions.recordSuffixe(execution.id(), last.get().suffixe());
    }

    private boolean isDone(Execution execution) {
        return execution.etat() == Etat.TERMINEE && !isPartial(execution);
    }

    /** True when look-ups failed: the same command asks these schools again. A run that only waits for somebody's word
     * would find the same once more. */
    private boolean isPartial(Execution execution) {
        return execution.codeSortie() != null
                && execution.codeSortie() == ExitCode.PARTIEL.code()
                && ReportFiles.hasFailedLookUps(resultats.bilan(execution.id()));
    }

    private void requireCredentials(AuditSource source) {
        List<String> missing = source.isRemote() ? chorusPro.missingCredentials() : List.of();
        if (!missing.isEmpty()) {
            throw new AuditException(
                    ExitCode.REGLAGE, Messages.get("chorus-pro.identifiants", String.join(", ", missing)), null);
        }
    }

    private static boolean isUnfinished(Execution execution) {
        return execution.etat() == Etat.EN_COURS || execution.etat() == Etat.INTERROMPUE;
    }

    private Outcome alreadyDone(Execution done, Path fiches, Path rattachements) {
        boolean changed = referentiel.isOutdated(fiches, rattachements, done.fichiers(), done.commenceeLe())
                || !referentiel.empreinte().equals(executions.referentiel(done.id()));
        String message = Messages.get(changed ? "execution.fiches-changees" : "execution.deja-traitee")
                + freinMessage.of(done.id()).map(frein -> " " + frein).orElse("");
        int code = done.codeSortie() == null ? ExitCode.OK.code() : done.codeSortie();
        return new Outcome(code, message, done, null, List.of());
    }

    private Outcome launch(Execution execution, RunParameters parameters) {
        recoverKilledRuns();
        try {
            JobParameters jobParameters = parameters.toJobParameters(execution);
            JobExecution last = jobRepository.getLastJobExecution(job.getName(), jobParameters);
            if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
                // Killed between the end of the job and that of the run: all is written, only the register is behind.
                return completed(execution.id(), parameters);
            }
            JobExecution ended = jobOperator.start(job, jobParameters);
            return ended.getStatus() == BatchStatus.COMPLETED
                    ? completed(execution.id(), parameters)
                    : failed(execution, ended);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the job repository disagrees with the register of runs", e);
        }
    }

    /** After kill -9 or a power cut an execution still says STARTED; we hold the lock, so it cannot be true. */
    private void recoverKilledRuns() {
        for (JobExecution killed : jobRepository.findRunningJobExecutions(job.getName())) {
            LOG.warn("Recovering job execution {}, which did not end", killed.getId());
            jobOperator.recover(killed);
        }
    }

    private Outcome completed(long id, RunParameters parameters) {
        var bilan = resultats.bilan(id);
        int code = reportFiles.exitCode(parameters, bilan);
        executions.end(id, Etat.TERMINEE, code);
        Execution execution = executions.find(id).orElseThrow();
        return new Outcome(
                code,
                freinMessage.of(id).orElse(""),
                execution,
                bilan,
                rapport.fichiers(execution, parameters.output()));
    }

    private Outcome failed(Execution execution, JobExecution ended) {
        AuditException reason = RunFailure.explain(ended, installation.data());
        // Without the sentence: it may quote cells of the list, and the log is no place for names.
        LOG.warn("Run {} ended with {}", execution.id(), reason.exitCode());
        boolean isStopped = reason.exitCode() == ExitCode.SIGTERM;
        executions.end(
                execution.id(),
                Etat.INTERROMPUE,
                isStopped ? null : reason.exitCode().code());
        return Outcome.failure(reason.exitCode(), String.valueOf(reason.getMessage()), execution);
    }
}
