package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.mail.Echec;
import fr.academie.chorusaudit.mail.Facteur;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.OutboxAccess;
import fr.academie.chorusaudit.mail.SendingLock;
import fr.academie.chorusaudit.mail.Tour;
import fr.academie.chorusaudit.mail.Tour.Destinataires;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells DSI and DANE of a run that failed: as well as it can, for half a minute at most, and never in the way. */
class EchecNotice {

    private static final Logger LOG = LoggerFactory.getLogger(EchecNotice.class);

    /** More would take too long. */
    private static final int MOST = 10;

    /** Somebody asked for these. */
    static final Set<Integer> WANTED = Set.of(
            ExitCode.USAGE.code(), ExitCode.CTRL_C.code(), ExitCode.SIGTERM.code(), ExitCode.DEJA_EN_COURS.code());

    private final OutboxAccess outbox;
    private final Courriers courriers;
    private final Messagerie messagerie;
    private final Path data;

    EchecNotice(OutboxAccess outbox, Courriers courriers, Messagerie messagerie, Path data) {
        this.outbox = outbox;
        this.courriers = courriers;
        this.messagerie = messagerie;
        this.data = data;
    }

    /** Sends the notice when {@code outcome} is a failure worth one. */
    void send(Mode mode, Outcome outcome, LocalDate jour, String liste, Path output) {
        if (mode == Mode.OFF
                || outcome.code() < ExitCode.USAGE.code()
                || WANTED.contains(outcome.code())
                || !messagerie.hasDestinataires()) {
            return;
        }
        try {
            messagerie.require(mode);
            Echec echec = new Echec(jour, liste, outcome.code(), outcome.message(), data.resolve("journaux"));
            outbox.with(box -> {
                courriers.echec(box, mode, echec, outcome.execution(), output);
                return box;
            });
            Execution execution = outcome.execution();
            deliver(mode, execution == null ? null : execution.id(), output);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Nobody could be told of the failure by mail", e);
        }
    }

    @SuppressWarnings("try")
    private void deliver(Mode mode, @Nullable Long execution, Path output) throws IOException {
        Optional<SendingLock> lock = SendingLock.tryAcquire(data);
        if (lock.isEmpty()) {
            // The command that holds it sends this one, too.
            return;
        }
        try (SendingLock held = lock.get()) {
            Facteur facteur = messagerie.urgent(outbox, mode, output);
            // Counted with the run that will resume this one.
            facteur.relever(execution);
            facteur.distribuer(new Tour(mode, Destinataires.PILOTES, null, MOST));
        }
    }
}
