package fr.academie.chorusaudit.choruspro;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The pace of all requests together, those for tokens included: evenly spaced, first come first served, and never more in a
 * second than the rate allows. A request that left late may be caught up with, but only within that limit.
 */
final class Cadence {

    /**
     * The server counts when requests arrive, not when they leave: the limit holds for a time this much longer than a
     * second, so that some of them may be 60 ms late. Costs 6 % of the rate.
     */
    private static final double MARGIN = 1.06;

    /** Lateness that is caught up with; more is a pause, after which nobody is owed anything. */
    private static final long CREDIT = TimeUnit.MILLISECONDS.toNanos(150);

    /** A gateway that asks for an hour is asked again sooner: the failures in a row then end the run. */
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

    /** Whose turn it is; held while waiting for the moment. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final long interval;
    /** When the latest requests left, as many as may in a second, in a ring. */
    private final long[] sent;

    private int latest;
    private long next = System.nanoTime();
    private long heldUntil = next;

    Cadence(double requestsPerSecond) {
        this.interval = (long) (TimeUnit.SECONDS.toNanos(1) * MARGIN / requestsPerSecond);
        this.sent = new long[Math.max(1, (int) requestsPerSecond)];
        Arrays.fill(sent, next - interval * sent.length);
    }

    /** Waits for the right to send one request now. */
    void await() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            // Looked at again after each sleep: the whole client may have been held back meanwhile.
            for (long left = left(); left > 0; left = left()) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
            leave();
        } finally {
            turn.unlock();
        }
    }

    /** Holds every request back. */
    synchronized void hold(Duration time) {
        Duration capped = time.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : time;
        heldUntil = later(heldUntil, System.nanoTime() + capped.toNanos());
    }

    /**
     * The latest request has just been answered. The very first one arrives late, since its connection and half of the
     * classes are new: without this, those behind it would seem to come too fast.
     */
    synchronized void answered() {
        sent[latest] = System.nanoTime();
        next = later(next, sent[latest] + interval);
    }

    private synchronized long left() {
        long oldest = sent[(latest + 1) % sent.length];
        return later(later(next, oldest + interval * sent.length), heldUntil) - System.nanoTime();
    }

    private synchronized void leave() {
        long now = System.nanoTime();
        latest = (latest + 1) % sent.length;
        sent[latest] = now;
        next = (now - next > CREDIT ? now : next) + interval;
    }

    /** By difference: the counter may overflow. */
    private static long later(long a, long b) {
        return a - b > 0 ? a : b;
    }
}
