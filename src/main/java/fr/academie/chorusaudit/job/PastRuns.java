package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Execution.Etat;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.history.Chronologie;
import fr.academie.chorusaudit.history.Confirmations;
import fr.academie.chorusaudit.history.Parcours;
import fr.academie.chorusaudit.history.Statistique;
import fr.academie.chorusaudit.mail.OutboxAccess;
import fr.academie.chorusaudit.structure.Siret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with the runs of the past: list them, rebuild their files, erase the old ones. */
public class PastRuns {

    private final Executions executions;
    private final Chronologie chronologie;
    private final Confirmations confirmations;
    private final ReportFiles reportFiles;
    private final LastCalls lastCalls;
    private final Retention retention;
    private final Folders folders;
    private final OutboxAccess outbox;
    private final Path data;

    PastRuns(
            Executions executions,
            Chronologie chronologie,
            Confirmations confirmations,
            ReportFiles reportFiles,
            LastCalls lastCalls,
            Retention retention,
            Folders folders,
            OutboxAccess outbox,
            Path data) {
        this.executions = executions;
        this.chronologie = chronologie;
        this.confirmations = confirmations;
        this.reportFiles = reportFiles;
        this.lastCalls = lastCalls;
        this.retention = retention;
        this.folders = folders;
        this.outbox = outbox;
        this.data = data;
    }

    /** All runs, the latest first. */
    public List<Execution> all() {
        return executions.all();
    }

    /**
     * What happened to a school.
     *
     * @throws AuditException 64 when no run knows it
     */
    public Parcours of(Siret siret) {
        return chronologie
                .of(siret)
                .orElseThrow(() -> new AuditException(
                        ExitCode.USAGE, Messages.get("historique.siret-inconnu", siret.digits()), null));
    }

    /**
     * What was confirmed.
     *
     * @param liberes mails that the run held, and that may leave now
     */
    public record Confirmed(Statistique run, int liberes) {}

    /**
     * Gives the word that a braked run waits for, and those before it on its list: they end well after all, unless
     * look-ups failed or mails need a human as well.
     *
     * @param run its number; null for the last that waits
     * @param output where {@code last-run.json} may tell of it
     * @throws AuditException 64 when it does not wait
     */
    public Confirmed confirm(@Nullable Long run, @Nullable Path output) {
        Statistique held = confirmations
                .held(run)
                .orElseThrow(() -> new AuditException(
                        ExitCode.USAGE,
                        run == null ? Messages.get("confirmer.aucun") : Messages.get("confirmer.inutile", run),
                        null));
        List<Long> confirmed = confirmations.heldUpTo(held);
        // First the mails: cut short after them, the command can be given again.
        int released = outbox.with(box -> box.liberer(confirmed));
        for (long id : confirmed) {
            confirmations.confirm(id);
            executions
                    .find(id)
                    .filter(braked -> braked.etat() == Etat.TERMINEE)
                    .ifPresent(ended -> tellAgain(ended, output));
        }
        return new Confirmed(held, released);
    }

    private void tellAgain(Execution run, @Nullable Path output) {
        ExitCode code = reportFiles.exitCode(run.id(), lastCalls.isFailingOnAnomaly(run));
        executions.recordCode(run.id(), code.code());
        executions.find(run.id()).ifPresent(done -> reportFiles.tellAgain(done, folders.output(output)));
    }

    /**
     * Writes the files of a run again, under the names that they had.
     *
     * @param run its number; null for the last that came to its end
     * @throws AuditException 64 when there is no such run, or it has not come to its end
     */
    public List<Path> rebuild(@Nullable Long run, @Nullable Path output) {
        Execution execution = executions.all().stream()
                .filter(candidate -> run == null || candidate.id() == run)
                .filter(candidate -> candidate.etat() == Etat.TERMINEE)
                .findFirst()
                .orElseThrow(() -> new AuditException(
                        ExitCode.USAGE,
                        run == null ? Messages.get("execution.aucune") : Messages.get("execution.inconnue", run),
                        null));
        return reportFiles.rebuildAll(execution, folders.output(output));
    }

    /** Erases what is older than the retention. */
    public Retention.Erased purge(@Nullable Path output) {
        PrivateCopy.sweep(data);
        Path folder = folders.output(output);
        try {
            return retention.apply(folder);
        } catch (IOException e) {
            throw new AuditException(ExitCode.SORTIE_IMPOSSIBLE, Messages.get("rapports.ineffacables", folder), e);
        }
    }
}
