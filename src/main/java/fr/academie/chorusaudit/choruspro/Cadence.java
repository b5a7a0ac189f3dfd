package fr.academie.chorusaudit.choruspro;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The pace of all requests together, those for tokens included. Each takes the next of equally spaced slots; one that is
 * missed by much is given up rather than sent in a heap with the following ones.
 */
final class Cadence {

    /**
     * The server counts when requests arrive, not when they leave: slots are this much further apart than the rate asks
     * for, so that a window of one second stays within it although some requests are some 60 ms late. Costs 7 % of the rate.
     */
    private static final double MARGIN = 1.07;

    private static final long MISSED = TimeUnit.MILLISECONDS.toNanos(35);

    /** A gateway that asks for an hour is asked again sooner: the failures in a row then end the run. */
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

    private final long interval;
    private long next = System.nanoTime();
    private long heldUntil = next;

    Cadence(double requestsPerSecond) {
        this.interval = (long) (TimeUnit.SECONDS.toNanos(1) * MARGIN / requestsPerSecond);
    }

    /** Waits for the right to send one request now. */
    void await() throws InterruptedException {
        boolean isMine = false;
        while (!isMine) {
            long slot = reserve();
            TimeUnit.NANOSECONDS.sleep(slot - System.nanoTime());
            isMine = isStillGood(slot);
        }
    }

    /** Holds every request back, those that have their slot already too. */
    synchronized void hold(Duration time) {
        Duration capped = time.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : time;
        long until = System.nanoTime() + capped.toNanos();
        if (until - heldUntil > 0) {
            heldUntil = until;
        }
    }

    /**
     * A request has just been answered. The very first one arrives late, since its connection and half of the classes are
     * new: without this, those behind it would seem to come too fast.
     */
    synchronized void answered() {
        next = latest(next, System.nanoTime() + interval);
    }

    private synchronized long reserve() {
        long slot = latest(latest(System.nanoTime(), next), heldUntil);
        next = slot + interval;
        return slot;
    }

    private synchronized boolean isStillGood(long slot) {
        return System.nanoTime() - slot <= MISSED && slot - heldUntil >= 0;
    }

    /** By difference: the counter may overflow. */
    private static long latest(long a, long b) {
        return a - b > 0 ? a : b;
    }
}
