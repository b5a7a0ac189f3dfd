package fr.academie.chorusaudit.choruspro;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a call again when that may help, after a pause that doubles and is never quite the same.
 *
 * @param attempts in all
 * @param pause before the second attempt, at most
 */
record Reprises(Cadence cadence, int attempts, Duration pause) {

    private static final Logger LOG = LoggerFactory.getLogger(Reprises.class);

    /** Something that may fail for a moment. */
    interface Call<T> {
        T run() throws InterruptedException;
    }

    <T> T run(Call<T> call) throws InterruptedException {
        int attempt = 1;
        while (true) {
            try {
                return call.run();
            } catch (PanneException e) {
                cadence.hold(e.retryAfter());
                if (!e.panne().isRetried() || attempt == attempts) {
                    throw e;
                }
                LOG.debug("Attempt {} of {} failed: {}", attempt, attempts, e.panne());
            }
            Thread.sleep(delay(attempt));
            attempt++;
        }
    }

    /** Between half of the pause and the whole: the schools that failed together must not come back together. */
    private long delay(int attempt) {
        long longest = pause.toMillis() << (attempt - 1);
        return longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1);
    }
}
