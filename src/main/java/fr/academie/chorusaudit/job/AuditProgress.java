package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.audit.Resultat;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/** Counts the schools as their chunks are written: the chunk step calls no ChunkListener under a task executor. */
final class AuditProgress implements StepExecutionListener, ItemWriteListener<Resultat> {

    private final Lignes lignes;
    private final Progress progress;
    private long done;
    private long total;

    AuditProgress(Lignes lignes, Progress progress) {
        this.lignes = lignes;
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
        long execution = RunParameters.of(step.getJobParameters()).execution();
        progress.step(Messages.get("etape.audit"));
        total = lignes.count(execution);
        done = lignes.countAudited(execution);
    }

    @Override
    public void afterWrite(Chunk<? extends Resultat> chunk) {
        done += chunk.size();
        progress.advance(done, total);
    }
}
