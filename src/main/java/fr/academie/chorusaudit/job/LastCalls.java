package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Execution;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;

/** How runs were last called, as Spring Batch keeps it. */
record LastCalls(Job job, JobRepository jobRepository) {

    /** True when the last call of a run was given {@code --fail-on-anomaly}. */
    boolean isFailingOnAnomaly(Execution run) {
        return parameters(run)
                .map(RunParameters::of)
                .filter(RunParameters::failOnAnomaly)
                .isPresent();
    }

    private Optional<JobParameters> parameters(Execution run) {
        return Optional.ofNullable(jobRepository.getJobInstance(job.getName(), RunParameters.identifying(run)))
                .map(jobRepository::getLastJobExecution)
                .map(execution -> execution.getJobParameters());
    }
}
