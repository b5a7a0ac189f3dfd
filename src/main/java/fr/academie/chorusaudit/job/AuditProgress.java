package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.audit.Resultat;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/** Counts and times the schools as their chunks are written: the chunk step calls no ChunkListener under a task executor. */
final class AuditProgress implements StepExecutionListener, ItemWriteListener<Resultat> {

    private static final Logger LOG = LoggerFactory.getLogger(AuditProgress.class);

    private final Lignes lignes;
    private final Executions executions;
    private final Progress progress;
    private long start;
    private long done;
    private long total;

    AuditProgress(Lignes lignes, Executions executions, Progress progress) {
        this.lignes = lignes;
        this.executions = executions;
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
        long execution = RunParameters.of(step.getJobParameters()).execution();
        progress.step(Messages.get("etape.audit"));
        start = System.nanoTime();
        total = lignes.count(execution);
        done = lignes.countAudited(execution);
        LOG.info("Step {} begins: {} of {} schools done", step.getStepName(), done, total);
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        long execution = RunParameters.of(step.getJobParameters()).execution();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        LOG.info("Step {} ended after {} ms: {} of {} schools done", step.getStepName(), millis, done, total);
        executions.recordDuree(execution, step.getStepName(), millis);
        return step.getExitStatus();
    }

    @Override
    public void afterWrite(Chunk<? extends Resultat> chunk) {
        done += chunk.size();
        progress.advance(done, total);
    }
}
