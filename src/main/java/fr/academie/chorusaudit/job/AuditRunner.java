package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Consultations;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Execution.Etat;
import fr.academie.chorusaudit.audit.Execution.Identite;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.choruspro.ChorusProProperties;
import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.history.Statistique;
import fr.academie.chorusaudit.referentiel.Referentiel;
import fr.academie.chorusaudit.report.Rapport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Starts a run, resumes an unfinished one, or says that it was already done. */
public class AuditRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRunner.class);

    private final Job job;
    private final JobOperator jobOperator;
    private final JobRepository jobRepository;
    private final Executions executions;
    private final Resultats resultats;
    private final Evolutions evolutions;
    private final ReportFiles reportFiles;
    private final Consultations consultations;
    private final ChorusProProperties chorusPro;
    private final Referentiel referentiel;
    private final Rapport rapport;
    private final Messagerie messagerie;
    private final EchecNotice echecNotice;
    private final Installation installation;
    private final Folders folders;
    private final OptionalInputs optionalInputs;
    private final Backup backup;
    private final Settings settings;
    private final Clock clock;

    AuditRunner(
            Job job,
            JobOperator jobOperator,
            JobRepository jobRepository,
            Executions executions,
            Resultats resultats,
            Evolutions evolutions,
            ReportFiles reportFiles,
            Consultations consultations,
            ChorusProProperties chorusPro,
            Referentiel referentiel,
            Rapport rapport,
            Messagerie messagerie,
            EchecNotice echecNotice,
            Installation installation,
            Folders folders,
            OptionalInputs optionalInputs,
            Backup backup,
            Settings settings,
            Clock clock) {
        this.job = job;
        this.jobOperator = jobOperator;
        this.jobRepository = jobRepository;
        this.executions = executions;
        this.resultats = resultats;
        this.evolutions = evolutions;
        this.reportFiles = reportFiles;
        this.consultations = consultations;
        this.chorusPro = chorusPro;
        this.referentiel = referentiel;
        this.rapport = rapport;
        this.messagerie = messagerie;
        this.echecNotice = echecNotice;
        this.installation = installation;
        this.folders = folders;
        this.optionalInputs = optionalInputs;
        this.backup = backup;
        this.settings = settings;
        this.clock = clock;
    }

    /** Runs the audit to its end, whatever that is; only bugs throw. */
    public Outcome run(AuditRequest request) {
        Outcome outcome = attempt(request);
        echecNotice.send(
                messagerie.mode(request.mail()),
                outcome,
                date(request),
                String.valueOf(folders.input(request.input()).getFileName()),
                folders.output(request.output()));
        return outcome;
    }

    private LocalDate date(AuditRequest request) {
        return request.date() == null ? LocalDate.now(clock) : request.date();
    }

    private Outcome attempt(AuditRequest request) {
        try {
            requireCredentials(request.source());
            messagerie.require(messagerie.mode(request.mail()));
            Path input = folders.input(request.input());
            Path fiches = folders.fiches(request.fiches());
            Path rattachements = folders.rattachements(request.rattachements());
            optionalInputs.require();
            LocalDate date = date(request);
            PrivateCopy.sweep(installation.data());
            reportFiles.sweep(folders.output(request.output()));
            try (PrivateCopy liste = PrivateCopy.of(input, installation.data())) {
                Identite identite =
                        new Identite(date, liste.empreinte(), request.source().option());
                executions.abandonBefore(date);
                Optional<Execution> last = executions.last(identite);
                if (!request.rerun() && last.filter(this::isDone).isPresent()) {
                    reportFiles.confirm(last.get(), folders.output(request.output()));
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
                        messagerie.mode(request.mail()),
                        request.failOnAnomaly());
                return RunLog.during(execution, () -> launch(execution, parameters));
            }
        } catch (AuditException e) {
            LOG.warn("The run could not start: {}", e.exitCode());
            return Outcome.failure(e.exitCode(), String.valueOf(e.getMessage()), null);
        } catch (DataAccessException | TransactionException e) {
            // On a full disk the register cannot even be told that the run failed.
            AuditException reason =
                    RunFailure.understood(e, installation.data()).orElseThrow(() -> e);
            return Outcome.failure(reason.exitCode(), String.valueOf(reason.getMessage()), null);
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

    /** True when look-ups failed, or mails: the same command tries these again. A run that only waits for somebody's word
     * would find the same once more. */
    private boolean isPartial(Execution execution) {
        return execution.codeSortie() != null
                && execution.codeSortie() == ExitCode.PARTIEL.code()
                && (ReportFiles.hasFailedLookUps(resultats.bilan(execution.id()))
                        || evolutions
                                .find(execution.id())
                                .filter(Statistique::isHeld)
                                .isEmpty());
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
                || !referentiel.empreinte().equals(executions.referentiel(done.id()))
                || optionalInputs.isAnyNewerThan(done.commenceeLe());
        String message = Messages.get(changed ? "execution.fiches-changees" : "execution.deja-traitee")
                + held(done.id()).map(frein -> " " + frein).orElse("");
        int code = done.codeSortie() == null ? ExitCode.OK.code() : done.codeSortie();
        return new Outcome(code, message, done, null, null, List.of());
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
        int code = reportFiles.exitCode(parameters);
        executions.end(id, Etat.TERMINEE, code);
        Execution execution = executions.find(id).orElseThrow();
        // Only now: who goes back to this backup finds the run done.
        String message = Stream.of(held(id).orElse(""), backup.after(id))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        return new Outcome(
                code,
                message,
                execution,
                bilan,
                reportFiles.courriels(parameters),
                rapport.fichiers(execution, parameters.output()));
    }

    /** What to say of a run that waits for somebody's word. */
    private Optional<String> held(long id) {
        return evolutions
                .find(id)
                .filter(Statistique::isHeld)
                .map(Statistique::frein)
                .map(frein -> Messages.get(
                        frein.isPremier() ? "frein.premier" : "frein.actif",
                        frein.etablissements(),
                        frein.depuis().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")),
                        id));
    }

    private Outcome failed(Execution execution, JobExecution ended) {
        AuditException reason = RunFailure.explain(ended, installation.data());
        // Without the sentence: it may quote cells of the list, and the log is no place for names.
        LOG.warn("Run {} ended with {}", execution.id(), reason.exitCode());
        executions.end(execution.id(), Etat.INTERROMPUE, reason.exitCode().code());
        return Outcome.failure(reason.exitCode(), String.valueOf(reason.getMessage()), execution);
    }
}
