package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Bilan;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Verdict;
import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.history.Statistique;
import fr.academie.chorusaudit.report.Rapport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The files of a run: their number of the day, their writing, their summary. */
public class ReportFiles {

    private final Executions executions;
    private final Resultats resultats;
    private final Evolutions evolutions;
    private final Rapport rapport;
    private final Clock clock;

    ReportFiles(Executions executions, Resultats resultats, Evolutions evolutions, Rapport rapport, Clock clock) {
        this.executions = executions;
        this.resultats = resultats;
        this.evolutions = evolutions;
        this.rapport = rapport;
        this.clock = clock;
    }

    void write(RunParameters run) {
        Execution execution = executions.find(run.execution()).orElseThrow();
        rebuild(execution, run.output());
    }

    /**
     * Writes the workbook and the annexe 5 list of a run, over its own earlier files.
     *
     * @throws AuditException 74 when the folder cannot be written
     */
    private List<Path> rebuild(Execution execution, Path output) {
        try {
            return rapport.ecrire(numbered(execution, output), output);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes all the files of a run again, its summary included; {@code last-run.json} keeps telling of the last run. */
    public List<Path> rebuildAll(Execution execution, Path output) {
        List<Path> written = new ArrayList<>(rebuild(execution, output));
        int code = execution.codeSortie() == null ? ExitCode.OK.code() : execution.codeSortie();
        Instant end = execution.termineeLe() == null ? execution.commenceeLe() : execution.termineeLe();
        long duree = Duration.between(execution.commenceeLe(), end).toMillis();
        try {
            written.addAll(rapport.resumer(execution, code, duree, List.copyOf(written), false, output));
        } catch (IOException e) {
            throw unwritable(e);
        }
        return written;
    }

    void summarize(RunParameters run) {
        Execution execution = executions.find(run.execution()).orElseThrow();
        List<Path> fichiers = rapport.fichiers(execution, run.output());
        try {
            rapport.resumer(
                    execution,
                    exitCode(run, resultats.bilan(run.execution())),
                    dureeMs(execution),
                    fichiers,
                    true,
                    run.output());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The exit code of a run that came to its end. */
    int exitCode(RunParameters run, Bilan bilan) {
        boolean isHeld =
                evolutions.find(run.execution()).filter(Statistique::isHeld).isPresent();
        if (isHeld || hasFailedLookUps(bilan)) {
            return ExitCode.PARTIEL.code();
        }
        boolean anomalies = bilan.verdicts().getOrDefault(Verdict.ANOMALIE, 0L) > 0;
        return (run.failOnAnomaly() && anomalies ? ExitCode.ANOMALIES : ExitCode.OK).code();
    }

    /** True when Chorus Pro did not answer for some school. */
    static boolean hasFailedLookUps(Bilan bilan) {
        return bilan.constats().getOrDefault(Code.CONSULTATION_EN_ECHEC, 0L) > 0;
    }

    private long dureeMs(Execution execution) {
        return Duration.between(execution.commenceeLe(), clock.instant()).toMillis();
    }

    /** A run keeps the number that it has; a new one takes the first that no other run and no file of the day bears. */
    private Execution numbered(Execution execution, Path output) {
        if (execution.suffixe() > 0) {
            return execution;
        }
        int suffixe = 1;
        while (executions.isSuffixeTaken(execution.identite().jour(), suffixe)
                || rapport.exists(execution.identite().jour(), suffixe, output)) {
            suffixe++;
        }
        return executions.recordSuffixe(execution.id(), suffixe);
    }

    /** What is stored stays: the same command writes the files without auditing again. */
    private static AuditException unwritable(IOException cause) {
        return new AuditException(ExitCode.SORTIE_IMPOSSIBLE, String.valueOf(cause.getMessage()), cause);
    }
}
