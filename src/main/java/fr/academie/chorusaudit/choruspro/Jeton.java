package fr.academie.chorusaudit.choruspro;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A token of PISTE.
 *
 * @param renewAt when to ask for the next, on the clock of {@link System#nanoTime}
 * @param endsAt when not to use it any more
 */
record Jeton(String valeur, long renewAt, long endsAt) {

    /** As the public clients do. */
    private static final Duration EARLY = Duration.ofMinutes(4);

    private static final long SHORTEST = 1;
    private static final long LONGEST = TimeUnit.DAYS.toSeconds(1);

    /** Not used in the last tenth of its life, nor in the last seconds of a long one. */
    private static final Duration LATE = Duration.ofSeconds(30);

    /** Lives so long when PISTE does not say: a 401 tells more. */
    private static final long UNKNOWN = 300;

    /**
     * @param askedAt when the request left: PISTE counts from a moment later
     * @param expiresIn in seconds
     */
    static Jeton of(String valeur, long askedAt, @Nullable Long expiresIn) {
        long life = TimeUnit.SECONDS.toNanos(
                Math.min(LONGEST, Math.max(SHORTEST, expiresIn == null ? UNKNOWN : expiresIn)));
        return new Jeton(
                valeur,
                askedAt + life - Math.min(EARLY.toNanos(), life / 2),
                askedAt + life - Math.min(LATE.toNanos(), life / 10));
    }

    boolean isUsable() {
        return System.nanoTime() - endsAt < 0;
    }

    boolean isToBeRenewed() {
        return System.nanoTime() - renewAt >= 0;
    }

    /** The same token, no more to be renewed early. */
    Jeton untilItsEnd() {
        return new Jeton(valeur, endsAt, endsAt);
    }

    /** Not the token: it opens everything. */
    @Override
    public String toString() {
        return "Jeton[…]";
    }
}
