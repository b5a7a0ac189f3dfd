package fr.academie.chorusaudit.mail;

import java.time.Clock;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes mails out of the outbox one by one and hands them over, at the pace that is allowed. A mail is marked as taken,
 * committed and forced to the disk, before the first byte leaves: a crash or a power cut may leave its outcome unknown, but never sends it twice.
 */
public final class Facteur {

    private static final Logger LOG = LoggerFactory.getLogger(Facteur.class);

    /** Troubles in a row after which the rest had better wait. */
    private static final int PATIENCE = 3;

    /** The same for addresses put off: a few mailboxes that are full say nothing of the relay. */
    private static final int PATIENCE_ADRESSES = 10;

    private final OutboxAccess outbox;
    private final Relais relais;
    private final Cadence cadence;
    private final Veille veille;
    private final Clock clock;

    /** {@code clock} in the zone of the allowed hours. */
    public Facteur(OutboxAccess outbox, Relais relais, Cadence cadence, Veille veille, Clock clock) {
        this.outbox = outbox;
        this.relais = relais;
        this.cadence = cadence;
        this.veille = veille;
        this.clock = clock;
    }

    /** Says of what a killed process had taken out that nobody can tell what became of it. */
    public int relever(@Nullable Long execution) {
        return outbox.with(box -> box.departs().relever(execution, Causes.texte("interrompu")));
    }

    /** Sends what waits, until nothing does, the go is over, or the relay is in trouble. @return false for trouble */
    public boolean distribuer(Tour tour) {
        Serie serie = new Serie();
        long after = 0;
        int tried = 0;
        while (tried < tour.maximum() && cadence.allows(tour.destinataires(), LocalTime.now(clock))) {
            veille.check();
            long last = after;
            Departs.Suite suite = outbox.with(box -> box.departs().prendre(tour, last, cadence.parMinute()));
            if (suite instanceof Departs.Rien) {
                return true;
            } else if (suite instanceof Departs.PlusTard later) {
                veille.until(later.instant());
            } else if (suite instanceof Departs.Pris pris) {
                after = pris.pli().id();
                tried++;
                if (tour.mode() == Mode.ENVOI) {
                    outbox.force();
                }
                if (serie.isOverAfter(remettre(pris.pli()))) {
                    LOG.warn("The relay is in trouble: the other mails wait");
                    return false;
                }
            }
        }
        return true;
    }

    private Issue remettre(Pli pli) {
        Issue issue = relais.remettre(pli);
        LOG.info("Mail {}: {}", pli.id(), issue.sort());
        outbox.with(box -> {
            box.departs().noter(pli.id(), issue);
            return issue;
        });
        return issue;
    }

    /** Counts troubles in a row. */
    private static final class Serie {

        private int relais;
        private int adresses;

        boolean isOverAfter(Issue issue) {
            relais = issue.isRelayTrouble() ? relais + 1 : 0;
            adresses = issue.etat() == EtatCourriel.EN_ATTENTE ? adresses + 1 : 0;
            return relais >= PATIENCE || adresses >= PATIENCE_ADRESSES;
        }
    }
}
