package fr.academie.chorusaudit.choruspro;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The pace of all requests together, those for tokens included: evenly spaced, first come first served, and never more in a
 * second than the rate allows. A request that left late may be caught up with, but only within that limit.
 */
final class Cadence {

    /**
     * The server counts when requests arrive, not when they leave: the limit holds for a time this much longer than a
     * second, so that some of them may be late. Costs 6 % of the rate; twice that where it is low, and nobody in a hurry.
     */
    private static final double MARGIN = 1.06;

    private static final double MARGIN_OF_LOW_RATES = 1.12;
    private static final double LOW_RATE = 20;

    /** Lateness that is caught up with, half of the distance at most; more is a pause, after which nobody is owed anything. */
    private static final long CREDIT = TimeUnit.MILLISECONDS.toNanos(150);

    /** A gateway that asks for more, were it a year, is asked again after {@link #SHORT_HOLD}: failures then end the run. */
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

    private static final Duration SHORT_HOLD = Duration.ofMinutes(1);

    /** Below this nobody need be told. */
    private static final Duration LONG_SILENCE = Duration.ofSeconds(10);

    /** Whose turn it is; held while waiting for the moment. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final long interval;
    /** When the latest requests left, as many as may in a second, in a ring. */
    private final long[] sent;

    private int latest;
    private long next = System.nanoTime();
    private long heldUntil = next;

    private final Consumer<Duration> onHold;

    Cadence(double requestsPerSecond) {
        this(requestsPerSecond, hold -> {});
    }

    /** @param onHold told of every pause of some length that the server asks for */
    Cadence(double requestsPerSecond, Consumer<Duration> onHold) {
        double margin = requestsPerSecond < LOW_RATE ? MARGIN_OF_LOW_RATES : MARGIN;
        this.onHold = onHold;
        this.interval = (long) (TimeUnit.SECONDS.toNanos(1) * margin / requestsPerSecond);
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

    /** Holds every request back for as long as the server asks. */
    void hold(Duration time) {
        Duration capped = time.compareTo(LONGEST_HOLD) > 0 ? SHORT_HOLD : time;
        if (isLonger(capped) && capped.compareTo(LONG_SILENCE) >= 0) {
            onHold.accept(capped);
        }
    }

    /** Holds, and tells whether that is news: a gateway answers many requests alike. */
    private synchronized boolean isLonger(Duration time) {
        long now = System.nanoTime();
        boolean isNew = heldUntil - now < TimeUnit.SECONDS.toNanos(1);
        heldUntil = later(heldUntil, now + time.toNanos());
        return isNew;
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
        next = (now - next > Math.min(CREDIT, interval / 2) ? now : next) + interval;
    }

    /** By difference: the counter may overflow. */
    private static long later(long a, long b) {
        return a - b > 0 ? a : b;
    }
}
