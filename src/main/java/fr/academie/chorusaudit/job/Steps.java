package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Executions;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/** Builds the steps that do one thing and run again as a whole when they were interrupted. */
record Steps(
        JobRepository jobRepository,
        PlatformTransactionManager transactionManager,
        Executions executions,
        StopSignal stop,
        Progress progress) {

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    /** What such a step does; exceptions fail the step. */
    interface Work {
        void run(RunParameters parameters) throws Exception;
    }

    /**
     * A step without a transaction around it: it may last minutes, and the work opens its own.
     *
     * @param name also names the step to the operator, see the key {@code etape.<name>} of the messages
     */
    Step tasklet(String name, Work work) {
        return step(name, run -> true, work).build();
    }

    /** The same, for the runs that need it; the others pass it by without a word. */
    Step tasklet(String name, Predicate<RunParameters> isNeeded, Work work) {
        return step(name, isNeeded, work).build();
    }

    /** The same, at every start of a run, also when the step had come to its end: for work that does what is missing. */
    Step onEveryStart(String name, Predicate<RunParameters> isNeeded, Work work) {
        return step(name, isNeeded, work).allowStartIfComplete(true).build();
    }

    private TaskletStepBuilder step(String name, Predicate<RunParameters> isNeeded, Work work) {
        return new StepBuilder(name, jobRepository)
                .tasklet(
                        (contribution, context) -> {
                            RunParameters run = RunParameters.of(
                                    contribution.getStepExecution().getJobParameters());
                            if (isNeeded.test(run)) {
                                perform(name, run, work);
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactionManager)
                .transactionAttribute(new NoTransaction());
    }

    private void perform(String name, RunParameters run, Work work) throws Exception {
        stop.check();
        progress.step(Messages.get("etape." + name));
        LOG.info("Step {} begins", name);
        long start = System.nanoTime();
        work.run(run);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        LOG.info("Step {} ended after {} ms", name, millis);
        executions.recordDuree(run.execution(), name, millis);
    }

    /** Fails the step on any exception: Batch swallows one that does not roll back, and repeats the tasklet for ever. */
    private static final class NoTransaction extends DefaultTransactionAttribute {

        private static final long serialVersionUID = 1L;

        NoTransaction() {
            super(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        }

        @Override
        public boolean rollbackOn(Throwable failure) {
            return true;
        }
    }
}
