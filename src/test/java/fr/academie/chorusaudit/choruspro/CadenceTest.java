package fr.academie.chorusaudit.choruspro;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Consultation.Etat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pace, as the server sees it. */
@Timeout(40)
class CadenceTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** On a machine that is busy with other things, threads wake up late, here and in the server. */
    private static final int TRIES = 3;

    @ParameterizedTest
    @CsvSource({"50, 40", "4, 2"})
    void neverExceedsTheRateOverAnySecondAndUsesNearlyAllOfIt(double rate, int schools) {
        List<Long> at = List.of();
        for (int i = 0; i < TRIES && (at.isEmpty() || busiestSecond(at) > rate); i++) {
            at = arrivals(rate, schools);
        }

        assertThat(busiestSecond(at)).isLessThanOrEqualTo((long) rate);
        // The packaged program is measured apart, over minutes.
        double used = (at.size() - 1) * (double) SECOND / (at.get(at.size() - 1) - at.get(0));
        assertThat(used).isGreaterThan(rate / 2);
    }

    @Test
    void neverCatchesUp() throws InterruptedException {
        Cadence cadence = new Cadence(100);
        cadence.await();
        TimeUnit.MILLISECONDS.sleep(300);
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            cadence.await();
        }

        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(90));
    }

    private static List<Long> arrivals(double rate, int schools) {
        try (Portail portail = new Portail()) {
            portail.latencyMillis = 150;
            Lookups lookups = new Lookups(Reglages.of(portail).rate(rate)).ask(Portail.schools(schools));

            assertThat(lookups.count(Etat.TROUVEE)).isEqualTo(schools);
            return portail.appels.stream().map(Portail.Appel::at).sorted().toList();
        }
    }

    private static long busiestSecond(List<Long> at) {
        return at.stream()
                .mapToLong(start -> at.stream()
                        .filter(other -> other >= start && other < start + SECOND)
                        .count())
                .max()
                .orElse(0);
    }
}
