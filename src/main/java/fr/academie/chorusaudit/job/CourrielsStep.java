package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.history.Statistique;
import fr.academie.chorusaudit.mail.BilanCourriels;
import fr.academie.chorusaudit.mail.EtatCourriel;
import fr.academie.chorusaudit.mail.Facteur;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.OutboxAccess;
import fr.academie.chorusaudit.mail.SansAdresse;
import fr.academie.chorusaudit.mail.SendingLock;
import fr.academie.chorusaudit.mail.Synthese;
import fr.academie.chorusaudit.mail.Tour;
import fr.academie.chorusaudit.mail.Tour.Destinataires;
import fr.academie.chorusaudit.report.Rapport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mails of a run: to the intendances first, then to DSI and DANE, who hear of them. */
class CourrielsStep {

    /** The command that sends may be about to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration BLINK = Duration.ofMillis(200);

    private final Executions executions;
    private final Resultats resultats;
    private final Rapport rapport;
    private final OutboxAccess outbox;
    private final Courriers courriers;
    private final Messagerie messagerie;
    private final Evolutions evolutions;
    private final Path data;
    private final Progress progress;
    private final StopVeille veille;

    CourrielsStep(
            Executions executions,
            Resultats resultats,
            Rapport rapport,
            OutboxAccess outbox,
            Courriers courriers,
            Messagerie messagerie,
            Evolutions evolutions,
            Path data,
            Progress progress,
            StopVeille veille) {
        this.executions = executions;
        this.resultats = resultats;
        this.rapport = rapport;
        this.outbox = outbox;
        this.courriers = courriers;
        this.messagerie = messagerie;
        this.evolutions = evolutions;
        this.data = data;
        this.progress = progress;
        this.veille = veille;
    }

    /** Also without mails, while some of an earlier day wait: what they tell may not be so any more. */
    boolean isNeeded(RunParameters run) {
        return run.mail() != Mode.OFF || outbox.with(box -> box.hasWaitingBefore(run.date()));
    }

    /** Composes, then sends as far as pace, maximum and hours allow; what the relay does not take waits. */
    void run(RunParameters run) throws IOException {
        Execution execution = executions.find(run.execution()).orElseThrow();
        Statistique figures = evolutions.find(run.execution()).orElseThrow();
        if (run.mail() == Mode.OFF) {
            if (figures.isApplied()) {
                outbox.with(box -> box.oublier(run.execution(), run.date()));
            }
            return;
        }
        Synthese.@Nullable Frein held = held(figures);
        try (Sender sender = sender()) {
            Facteur facteur = messagerie.facteur(outbox, run.mail(), run.output());
            if (sender.isOurs()) {
                facteur.relever(run.execution());
            } else {
                progress.note(Messages.get("courriels.confies"));
            }
            // Of a run dated in the past the history knows nothing: nobody is written to.
            List<SansAdresse> sansAdresse = figures.isApplied()
                    ? outbox.with(box -> courriers.intendances(box, run.mail(), execution, held != null, run.output()))
                    : List.of();
            int maximum = messagerie.properties().maximumParExecution();
            boolean isRelayWell = sender.isOurs()
                    && facteur.distribuer(new Tour(run.mail(), Destinataires.INTENDANCES, run.execution(), maximum));
            outbox.with(box -> {
                courriers.synthese(box, run.mail(), synthese(run, execution, figures, sansAdresse), run.output());
                return box;
            });
            if (isRelayWell) {
                facteur.distribuer(new Tour(run.mail(), Destinataires.PILOTES, run.execution(), Integer.MAX_VALUE));
            }
        }
    }

    private Synthese synthese(
            RunParameters run, Execution execution, Statistique figures, List<SansAdresse> sansAdresse) {
        List<String> fichiers = rapport.fichiers(execution, run.output()).stream()
                .map(file -> file.getFileName().toString())
                .toList();
        return new Synthese(
                execution,
                resultats.bilan(run.execution()),
                run.output(),
                fichiers,
                new Synthese.Changements(
                        figures.evolutions().ouverts(),
                        figures.evolutions().aggraves(),
                        figures.evolutions().resolus()),
                held(figures),
                envois(run),
                sansAdresse);
    }

    private static Synthese.@Nullable Frein held(Statistique figures) {
        Statistique.Frein frein = figures.frein();
        return frein == null || frein.isConfirmed()
                ? null
                : new Synthese.Frein(
                        frein.etablissements(), figures.etablissements().auditees(), frein.isPremier());
    }

    private Synthese.Envois envois(RunParameters run) {
        return outbox.with(box -> {
            BilanCourriels bilan = box.bilan(run.mail(), run.execution());
            return new Synthese.Envois(
                    bilan.envoyes(),
                    bilan.enAttente() - bilan.retenus(),
                    bilan.retenus(),
                    box.adresses(run.mail(), run.execution(), EtatCourriel.REFUSE),
                    box.adresses(run.mail(), run.execution(), EtatCourriel.ISSUE_INCONNUE));
        });
    }

    private Sender sender() throws IOException {
        Instant deadline = veille.clock().instant().plus(PATIENCE);
        Optional<SendingLock> lock = SendingLock.tryAcquire(data);
        while (lock.isEmpty() && veille.clock().instant().isBefore(deadline)) {
            veille.until(veille.clock().instant().plus(BLINK));
            lock = SendingLock.tryAcquire(data);
        }
        return new Sender(lock.orElse(null));
    }

    /** Whoever sends: this run, or the command that holds the lock. */
    private record Sender(@Nullable SendingLock lock) implements AutoCloseable {

        boolean isOurs() {
            return lock != null;
        }

        @Override
        public void close() throws IOException {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
