package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Consultations;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Execution.Etat;
import fr.academie.chorusaudit.audit.Execution.Identite;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.referentiel.Referentiel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out which run is asked for: one to begin, one to resume or to complete, or one that is done. */
class RunRegister {

    private final Executions executions;
    private final Resultats resultats;
    private final Consultations consultations;
    private final Referentiel referentiel;
    private final OptionalInputs optionalInputs;
    private final FreinMessage freinMessage;
    private final Installation installation;
    private final Settings settings;
    private final TransactionTemplate transaction;

    RunRegister(
            Executions executions,
            Resultats resultats,
            Consultations consultations,
            Referentiel referentiel,
            OptionalInputs optionalInputs,
            FreinMessage freinMessage,
            Installation installation,
            Settings settings,
            PlatformTransactionManager transactionManager) {
        this.executions = executions;
        this.resultats = resultats;
        this.consultations = consultations;
        this.referentiel = referentiel;
        this.optionalInputs = optionalInputs;
        this.freinMessage = freinMessage;
        this.installation = installation;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** The run that did all of this already; empty when there is something to do. */
    Optional<Execution> done(Identite identite, AuditRequest request) {
        return request.rerun() ? Optional.empty() : executions.last(identite).filter(this::isDone);
    }

    /** The run to go on with, or a new one. Unfinished runs of earlier days are closed. */
    Execution open(Identite identite, Path input, AuditRequest request) {
        executions.abandonBefore(identite.jour());
        Optional<Execution> last = executions.last(identite);
        Optional<Execution> unfinished = last.filter(RunRegister::isUnfinished);
        // The same command again resumes what it began: a rerun, too.
        boolean isAfresh = request.rerun()
                && unfinished.filter(execution -> execution.passage() > 1).isEmpty();
        if (isAfresh) {
            unfinished.ifPresent(execution -> executions.abandon(execution.id()));
            return begin(identite, input, request, Optional.empty());
        }
        return unfinished
                .map(execution -> executions.resume(execution, request.sansNoms()))
                .orElseGet(() -> begin(identite, input, request, last.filter(this::isPartial)));
    }

    /**
     * What to say of a run that was already done: its code, and whether its inputs have changed since.
     *
     * @param note what else to tell; may be empty
     */
    Outcome alreadyDone(Execution done, Path fiches, Path rattachements, String note) {
        boolean changed = referentiel.isOutdated(fiches, rattachements, done.fichiers(), done.commenceeLe())
                || !referentiel.empreinte().equals(executions.referentiel(done.id()))
                || optionalInputs.isAnyNewerThan(done.commenceeLe());
        String message = Messages.get(changed ? "execution.fiches-changees" : "execution.deja-traitee")
                + freinMessage.of(done.id()).map(frein -> " " + frein).orElse("")
                + (note.isEmpty() ? "" : " " + note);
        int code = done.codeSortie() == null ? ExitCode.OK.code() : done.codeSortie();
        return new Outcome(code, message, done, null, null, List.of());
    }

    /** All at once: a run of which a kill left the first half would be resumed without the answers and the file names. */
    private Execution begin(Identite identite, Path input, AuditRequest request, Optional<Execution> partial) {
        return Objects.requireNonNull(transaction.execute(status -> beginWithin(identite, input, request, partial)));
    }

    private Execution beginWithin(Identite identite, Path input, AuditRequest request, Optional<Execution> partial) {
        Execution execution = executions.begin(
                identite,
                input.getFileName().toString(),
                request.sansNoms(),
                installation.version(),
                settings.displayed());
        if (partial.isEmpty()) {
            return execution;
        }
        // The answers stay, and the files keep their names: this run completes the one before.
        consultations.carryOver(partial.get().id(), execution.id());
        return executions.recordSuffixe(execution.id(), partial.get().suffixe());
    }

    private boolean isDone(Execution execution) {
        return execution.etat() == Etat.TERMINEE && !isPartial(execution);
    }

    /**
     * True when look-ups failed, or mails: the same command tries these again. A run that only waits for somebody's word
     * would find the same once more.
     */
    private boolean isPartial(Execution execution) {
        return execution.codeSortie() != null
                && execution.codeSortie() == ExitCode.PARTIEL.code()
                && (ReportFiles.hasFailedLookUps(resultats.bilan(execution.id()))
                        || freinMessage.of(execution.id()).isEmpty());
    }

    private static boolean isUnfinished(Execution execution) {
        return execution.etat() == Etat.EN_COURS || execution.etat() == Etat.INTERROMPUE;
    }
}
