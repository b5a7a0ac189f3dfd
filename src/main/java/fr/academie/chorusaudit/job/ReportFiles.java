package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Bilan;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Verdict;
import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.history.Statistique;
import fr.academie.chorusaudit.mail.BilanCourriels;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.report.Rapport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a run: their number of the day, their writing, their summary. */
public class ReportFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFiles.class);

    private final Executions executions;
    private final Resultats resultats;
    private final Evolutions evolutions;
    private final Rapport rapport;
    private final CourrielsBilans courriels;
    private final Clock clock;

    ReportFiles(
            Executions executions,
            Resultats resultats,
            Evolutions evolutions,
            Rapport rapport,
            CourrielsBilans courriels,
            Clock clock) {
        this.executions = executions;
        this.resultats = resultats;
        this.evolutions = evolutions;
        this.rapport = rapport;
        this.courriels = courriels;
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

    /**
     * Writes all the files of a run again, its summary included; {@code last-run.json} keeps telling of the last run. A run that
     * a later one completed has left its number to that one, and gets one of its own.
     */
    public List<Path> rebuildAll(Execution run, Path output) {
        Execution execution = executions.isCompletedLater(run) ? renumbered(run, output) : run;
        List<Path> written = new ArrayList<>(rebuild(execution, output));
        try {
            written.addAll(rapport.resumer(
                    execution,
                    codeSortie(execution),
                    dureeTotaleMs(execution),
                    CourrielsBilans.figures(courriels.of(execution.id())),
                    List.copyOf(written),
                    false,
                    output));
        } catch (IOException e) {
            throw unwritable(e);
        }
        return written;
    }

    void summarize(RunParameters run) {
        Execution execution = executions.find(run.execution()).orElseThrow();
        summarize(
                execution, exitCode(run), dureeMs(execution), CourrielsBilans.figures(courriels.of(run)), run.output());
    }

    /** Removes what killed runs left in the folder of the reports, names of people included. */
    void sweep(Path output) {
        try {
            rapport.effacerRestes(output);
        } catch (IOException e) {
            LOG.warn("What a killed run left stays in the folder of the reports", e);
        }
    }

    /** Puts the summary of a run that was done back in the place of the failure of a later call. */
    void confirm(Execution done, Path output) {
        if (!rapport.tellsOfFailure(output)) {
            return;
        }
        try {
            summarizeAgain(done, output);
        } catch (AuditException e) {
            LOG.warn("last-run.json goes on telling of a failure", e);
        }
    }

    /** Writes {@code last-run.json} again when it tells of this run, whose exit code has changed since. */
    void tellAgain(Execution done, Path output) {
        if (rapport.tellsOf(done, output)) {
            summarizeAgain(done, output);
        }
    }

    private void summarizeAgain(Execution done, Path output) {
        Map<String, Long> mails = CourrielsBilans.figures(courriels.of(done.id()));
        summarize(done, codeSortie(done), dureeTotaleMs(done), mails, output);
    }

    private void summarize(Execution execution, int code, long dureeMs, Map<String, Long> mails, Path output) {
        try {
            rapport.resumer(execution, code, dureeMs, mails, rapport.fichiers(execution, output), true, output);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The mails of a run; null when they are off. */
    @Nullable
    BilanCourriels courriels(RunParameters run) {
        return run.mail() == Mode.OFF ? null : courriels.of(run);
    }

    /** The exit code of a run that somebody has confirmed. */
    ExitCode exitCode(long confirmed, boolean failOnAnomaly) {
        return exitCode(resultats.bilan(confirmed), false, courriels.of(confirmed), failOnAnomaly);
    }

    /** The exit code of a run that came to its end. */
    int exitCode(RunParameters run) {
        boolean isHeld =
                evolutions.find(run.execution()).filter(Statistique::isHeld).isPresent();
        return exitCode(resultats.bilan(run.execution()), isHeld, courriels.of(run), run.failOnAnomaly())
                .code();
    }

    /** Of several: what asks for somebody comes before the anomalies. */
    static ExitCode exitCode(Bilan bilan, boolean isHeld, BilanCourriels mails, boolean failOnAnomaly) {
        if (isHeld || hasFailedLookUps(bilan) || mails.needsHuman()) {
            return ExitCode.PARTIEL;
        }
        boolean anomalies = bilan.verdicts().getOrDefault(Verdict.ANOMALIE, 0L) > 0;
        return failOnAnomaly && anomalies ? ExitCode.ANOMALIES : ExitCode.OK;
    }

    private static int codeSortie(Execution ended) {
        return ended.codeSortie() == null ? ExitCode.OK.code() : ended.codeSortie();
    }

    private static long dureeTotaleMs(Execution ended) {
        Instant end = ended.termineeLe() == null ? ended.commenceeLe() : ended.termineeLe();
        return Duration.between(ended.commenceeLe(), end).toMillis();
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
        return execution.suffixe() > 0 ? execution : renumbered(execution, output);
    }

    private Execution renumbered(Execution execution, Path output) {
        int suffixe = 1;
        while (executions.isSuffixeTaken(execution.identite().jour(), suffixe)
                || rapport.exists(execution.identite().jour(), suffixe, output)) {
            suffixe++;
        }
        Execution numbered = executions.recordSuffixe(execution.id(), suffixe);
        // The files outlive a power cut: were the number forgotten, they would be written once more, under the next.
        executions.force();
        return numbered;
    }

    /** What is stored stays: the same command writes the files without auditing again. */
    private static AuditException unwritable(IOException cause) {
        return new AuditException(ExitCode.SORTIE_IMPOSSIBLE, String.valueOf(cause.getMessage()), cause);
    }
}
