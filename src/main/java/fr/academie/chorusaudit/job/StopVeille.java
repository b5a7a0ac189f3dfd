package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.mail.Veille;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits with an eye on the stop signal. */
record StopVeille(StopSignal stop, Clock clock) implements Veille {

    private static final Duration BLINK = Duration.ofMillis(100);

    @Override
    public void check() {
        stop.check();
    }

    @Override
    public void until(Instant instant) {
        for (Duration left = left(instant); !left.isNegative() && !left.isZero(); left = left(instant)) {
            stop.check();
            pause(left.compareTo(BLINK) < 0 ? left : BLINK);
        }
        stop.check();
    }

    private Duration left(Instant instant) {
        return Duration.between(clock.instant(), instant);
    }

    private void pause(Duration duration) {
        try {
            // A wait of less than a millisecond must not become none.
            Thread.sleep(duration.toMillis() + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StopSignal.StopException(stop.reason());
        }
    }
}
