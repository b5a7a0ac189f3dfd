package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Execution.Etat;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.report.Rapport;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Runs the job of a registered run, from its first step or from where it was cut, and records how it ended. */
class RunLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(RunLauncher.class);

    private final Job job;
    private final JobOperator jobOperator;
    private final JobRepository jobRepository;
    private final Executions executions;
    private final Resultats resultats;
    private final ReportFiles reportFiles;
    private final Rapport rapport;
    private final FreinMessage freinMessage;
    private final DateMessage dateMessage;
    private final Backup backup;
    private final Path data;

    RunLauncher(
            Job job,
            JobOperator jobOperator,
            JobRepository jobRepository,
            Executions executions,
            Resultats resultats,
            ReportFiles reportFiles,
            Rapport rapport,
            FreinMessage freinMessage,
            DateMessage dateMessage,
            Backup backup,
            Path data) {
        this.job = job;
        this.jobOperator = jobOperator;
        this.jobRepository = jobRepository;
        this.executions = executions;
        this.resultats = resultats;
        this.reportFiles = reportFiles;
        this.rapport = rapport;
        this.freinMessage = freinMessage;
        this.dateMessage = dateMessage;
        this.backup = backup;
        this.data = data;
    }

    Outcome launch(Execution execution, RunParameters parameters) {
        recoverKilledRuns();
        try {
            JobParameters jobParameters = parameters.toJobParameters(execution);
            JobExecution last = last(execution, jobParameters);
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

    /** The last execution of this run, in a state from which it can be restarted; null when it has none. */
    private @Nullable JobExecution last(Execution execution, JobParameters parameters) {
        JobInstance instance = jobRepository.getJobInstance(job.getName(), parameters);
        if (instance == null) {
            return null;
        }
        JobExecution last = jobRepository.getLastJobExecution(instance);
        if (last == null || !Objects.equals(last.getJobParameters().getLong("execution"), execution.id())) {
            // Killed before the instance had its first execution, which Spring Batch never gets over; or of a run that
            // the
            // retention has erased since.
            LOG.warn("Forgetting job instance {}, which is not of run {}", instance.getInstanceId(), execution.id());
            jobRepository.deleteJobInstance(instance);
            return null;
        }
        requireKnown(last);
        return last;
    }

    /** Spring Batch restarts nothing of which it could not note the end; our steps can all be begun once more. */
    private void requireKnown(JobExecution last) {
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                LOG.warn("Step {} ended nobody knows how: it counts as failed", step.getStepName());
                step.setStatus(BatchStatus.FAILED);
                jobRepository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            jobRepository.update(last);
        }
    }

    private Outcome completed(long id, RunParameters parameters) {
        var bilan = resultats.bilan(id);
        int code = reportFiles.exitCode(parameters);
        executions.end(id, Etat.TERMINEE, code);
        LOG.info("Run {} is done with {}: {}", id, code, bilan.verdicts());
        Execution execution = executions.find(id).orElseThrow();
        // Only now: who goes back to this backup finds the run done.
        String message = Stream.of(
                        freinMessage.of(id).orElse(""),
                        dateMessage.of(execution).orElse(""),
                        backup.after(id))
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

    private Outcome failed(Execution execution, JobExecution ended) {
        AuditException reason = RunFailure.explain(ended, data);
        // A sentence on the list may quote its cells, and the log is no place for names.
        boolean isAboutTheList = reason.exitCode() == ExitCode.ENTREE_INUTILISABLE;
        LOG.warn(
                "Run {} ended with {}: {}",
                execution.id(),
                reason.exitCode(),
                isAboutTheList ? "see the console" : reason.getMessage());
        executions.end(execution.id(), Etat.INTERROMPUE, reason.exitCode().code());
        return Outcome.failure(reason.exitCode(), String.valueOf(reason.getMessage()), execution);
    }
}
