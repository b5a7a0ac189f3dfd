package fr.academie.chorusaudit.choruspro;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a token of PISTE: one renewal at a time whatever the concurrency, and early, while the old one still serves. */
final class Jetons {

    private static final Logger LOG = LoggerFactory.getLogger(Jetons.class);

    private final Piste piste;
    private final Cadence cadence;
    private final Reprises reprises;
    private final ReentrantLock renewal = new ReentrantLock();
    private final AtomicReference<@Nullable Jeton> current = new AtomicReference<>();
    /** The latest token that was sent, or that is not to be renewed before it was. */
    private volatile @Nullable Jeton served;

    private volatile @Nullable SourceUnavailableException refusal;

    Jetons(Piste piste, Cadence cadence, Reprises reprises) {
        this.piste = piste;
        this.cadence = cadence;
        this.reprises = reprises;
    }

    /**
     * Waits for a token when there is none that can be used.
     *
     * @throws SourceUnavailableException when PISTE gives none
     */
    void require() throws InterruptedException {
        if (now() == null) {
            waitForOne();
        }
    }

    /**
     * Renews the token when it is time and nobody is about it. The caller gives up its slot for that: a request for a
     * token that queued behind all others would come too late for one that lives a few seconds. A token that has served no
     * call yet stays: at a slow pace, those that live a second would be renewed for ever and never used.
     *
     * @return true when the slot was used
     */
    boolean renewWithThisSlot() throws InterruptedException {
        Jeton old = current.get();
        boolean isTime = old == null || (old.isToBeRenewed() && old.equals(served));
        if (!isTime || !renewal.tryLock()) {
            return false;
        }
        try {
            if (!Objects.equals(old, current.get())) {
                return false;
            }
            renew(old);
            return true;
        } finally {
            renewal.unlock();
        }
    }

    /** Serves a token that was got elsewhere. */
    void start(Jeton jeton) {
        current.set(jeton);
    }

    /** The token of this moment; null when there is none, or it has served and ended. */
    @Nullable
    Jeton now() {
        Jeton jeton = current.get();
        return jeton != null && (jeton.isUsable() || !jeton.equals(served)) ? jeton : null;
    }

    /** The token to send right now; null when it ended while its user waited for a slot. */
    @Nullable
    Jeton take() {
        Jeton jeton = now();
        if (jeton != null) {
            served = jeton;
        }
        return jeton;
    }

    /** Forgets a token that the API refused, unless another has taken its place already. */
    void discard(Jeton refused) {
        current.compareAndSet(refused, null);
    }

    private void renew(@Nullable Jeton old) throws InterruptedException {
        try {
            current.set(piste.fetch());
        } catch (PanneException e) {
            LOG.warn("The token could not be renewed early: {}", e.panne());
            cadence.hold(e.retryAfter());
            if (old != null) {
                Jeton last = old.untilItsEnd();
                served = last;
                current.compareAndSet(old, last);
            }
        }
    }

    private void waitForOne() throws InterruptedException {
        renewal.lockInterruptibly();
        try {
            if (now() != null) {
                return;
            }
            SourceUnavailableException known = refusal;
            if (known != null) {
                throw known;
            }
            current.set(reprises.run(() -> {
                cadence.await();
                return piste.fetch();
            }));
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
