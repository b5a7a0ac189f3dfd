package fr.academie.chorusaudit.choruspro;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a token of PISTE: one renewal at a time whatever the concurrency, and early, while the old one still serves. */
final class Jetons {

    private static final Logger LOG = LoggerFactory.getLogger(Jetons.class);

    private final Piste piste;
    private final Reprises reprises;
    private final ReentrantLock renewal = new ReentrantLock();
    private final AtomicReference<@Nullable Jeton> current = new AtomicReference<>();
    private volatile @Nullable SourceUnavailableException refusal;

    Jetons(Piste piste, Reprises reprises) {
        this.piste = piste;
        this.reprises = reprises;
    }

    /**
     * A token that can be used; waits only when there is none.
     *
     * @throws SourceUnavailableException when PISTE gives none
     */
    Jeton usable() throws InterruptedException {
        Jeton jeton = now();
        if (jeton == null) {
            return waitForOne();
        }
        if (jeton.isToBeRenewed() && renewal.tryLock()) {
            try {
                renewEarly(jeton);
            } finally {
                renewal.unlock();
            }
        }
        return jeton;
    }

    /** Serves a token that was got elsewhere. */
    void start(Jeton jeton) {
        current.set(jeton);
    }

    /** The token to send right now; null when it ended while its user waited for a slot. */
    @Nullable
    Jeton now() {
        Jeton jeton = current.get();
        return jeton != null && jeton.isUsable() ? jeton : null;
    }

    /** Forgets a token that the API refused, unless another has taken its place already. */
    void discard(Jeton refused) {
        current.compareAndSet(refused, null);
    }

    private void renewEarly(Jeton old) throws InterruptedException {
        if (!old.equals(current.get())) {
            return;
        }
        try {
            current.compareAndSet(old, piste.fetch());
        } catch (PanneException e) {
            LOG.warn("The token could not be renewed early, it serves until its end: {}", e.panne());
            current.compareAndSet(old, old.untilItsEnd());
        }
    }

    private Jeton waitForOne() throws InterruptedException {
        renewal.lockInterruptibly();
        try {
            Jeton renewed = now();
            if (renewed != null) {
                return renewed;
            }
            SourceUnavailableException known = refusal;
            if (known != null) {
                throw known;
            }
            Jeton jeton = reprises.run(piste::fetch);
            current.set(jeton);
            return jeton;
        } catch (PanneException e) {
            String cle = e.panne() == Panne.PISTE_REFUSE ? "source.piste" : "source.jeton";
            SourceUnavailableException unavailable = new SourceUnavailableException(Textes.texte(cle, e.phrase()), e);
            // Those who wait behind must not all try in turn.
            refusal = unavailable;
            throw unavailable;
        } finally {
            renewal.unlock();
        }
    }
}
