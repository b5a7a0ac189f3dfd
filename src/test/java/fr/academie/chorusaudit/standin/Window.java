package fr.academie.chorusaudit.standin;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/** Counts what happened in the last second. */
final class Window {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final ArrayDeque<Long> instants = new ArrayDeque<>();

    /** Counts one more. */
    synchronized int add(long now) {
        int before = count(now);
        instants.addLast(now);
        return before + 1;
    }

    /** Counts one more unless that makes more than {@code limit}. */
    synchronized boolean addUpTo(int limit, long now) {
        if (count(now) >= limit) {
            return false;
        }
        instants.addLast(now);
        return true;
    }

    private int count(long now) {
        while (!instants.isEmpty() && now - instants.getFirst() >= SECOND) {
            instants.removeFirst();
        }
        return instants.size();
    }
}
