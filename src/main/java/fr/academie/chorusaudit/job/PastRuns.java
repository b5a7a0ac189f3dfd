package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Execution.Etat;
import fr.academie.chorusaudit.audit.Executions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with the runs of the past: list them, rebuild their files, erase the old ones. */
public class PastRuns {

    private final Executions executions;
    private final ReportFiles reportFiles;
    private final Retention retention;
    private final Folders folders;
    private final Path data;

    PastRuns(Executions executions, ReportFiles reportFiles, Retention retention, Folders folders, Path data) {
        this.executions = executions;
        this.reportFiles = reportFiles;
        this.retention = retention;
        this.folders = folders;
        this.data = data;
    }

    /** All runs, the latest first. */
    public List<Execution> all() {
        return executions.all();
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
