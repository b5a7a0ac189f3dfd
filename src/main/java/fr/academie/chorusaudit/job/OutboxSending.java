package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.mail.BilanCourriels;
import fr.academie.chorusaudit.mail.Facteur;
import fr.academie.chorusaudit.mail.Heures;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.OutboxAccess;
import fr.academie.chorusaudit.mail.SendingLock;
import fr.academie.chorusaudit.mail.Tour;
import fr.academie.chorusaudit.mail.Tour.Destinataires;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends, beside the audits, what waits in the outbox. */
public class OutboxSending {

    private static final Duration BLINK = Duration.ofMillis(200);

    private final Messagerie messagerie;
    private final Installation installation;
    private final Folders folders;
    private final Progress progress;
    private final StopSignal stop;
    private final Clock clock;

    OutboxSending(
            Messagerie messagerie,
            Installation installation,
            Folders folders,
            Progress progress,
            StopSignal stop,
            Clock clock) {
        this.messagerie = messagerie;
        this.installation = installation;
        this.folders = folders;
        this.progress = progress;
        this.stop = stop;
        this.clock = clock;
    }

    /**
     * Sends until nothing waits any more, the allowed hours are over or the relay is in trouble. Waits for an audit, but for
     * no other command that sends.
     *
     * @param mode of the command line; null: of the settings
     * @throws AuditException 75 when another command sends, 74 when the data folder cannot be written, 78 when mails are off or
     *     a setting is missing, 130 or 143 when the stop came from Ctrl-C or from SIGTERM
     */
    @SuppressWarnings("try")
    public BilanCourriels envoyer(OutboxAccess outbox, @Nullable Mode mode, @Nullable Path output) {
        Mode inForce = requireMode(mode);
        try (SendingLock turn = turn();
                SendingLock lock = await()) {
            Instant start = clock.instant();
            Facteur facteur = messagerie.facteur(outbox, inForce, folders.output(output));
            facteur.relever(null);
            if (facteur.distribuer(new Tour(inForce, Destinataires.INTENDANCES, null, Integer.MAX_VALUE))) {
                facteur.distribuer(new Tour(inForce, Destinataires.PILOTES, null, Integer.MAX_VALUE));
            }
            BilanCourriels bilan = outbox.with(box -> box.bilan(inForce, start));
            Heures heures = messagerie.properties().heures();
            if (bilan.enAttente() > 0 && !heures.allows(LocalTime.now(clock))) {
                progress.note(Messages.get("courriels.heures", heures));
            }
            return bilan;
        } catch (StopSignal.StopException e) {
            throw new AuditException(e.exitCode(), Messages.get("courriels.arret"), e);
        } catch (IOException e) {
            throw new AuditException(
                    ExitCode.SORTIE_IMPOSSIBLE, Messages.get("donnees.pleines", installation.data()), e);
        }
    }

    /** The mode in force. @throws AuditException 78 when it is off, or a setting is missing */
    public Mode requireMode(@Nullable Mode option) {
        Mode mode = messagerie.mode(option);
        if (mode == Mode.OFF) {
            throw new AuditException(ExitCode.REGLAGE, Messages.get("courriels.desactives"), null);
        }
        messagerie.require(mode);
        return mode;
    }

    /** From cron, the next call may come long before a backlog is through: they would wait in a queue that grows. */
    private SendingLock turn() throws IOException {
        return SendingLock.tryTurn(installation.data())
                .orElseThrow(() -> new AuditException(
                        ExitCode.DEJA_EN_COURS, Messages.get("courriels.deja", installation.data()), null));
    }

    private SendingLock await() throws IOException {
        boolean isTold = false;
        while (true) {
            Optional<SendingLock> lock = SendingLock.tryAcquire(installation.data());
            if (lock.isPresent()) {
                return lock.get();
            }
            if (!isTold) {
                progress.note(Messages.get("courriels.attente"));
                isTold = true;
            }
            new StopVeille(stop, clock).until(clock.instant().plus(BLINK));
        }
    }
}
