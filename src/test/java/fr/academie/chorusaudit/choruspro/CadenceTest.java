package fr.academie.chorusaudit.choruspro;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Consultation.Etat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pace, as the server sees it. */
@Timeout(30)
class CadenceTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void neverExceedsTheRateOverAnySecondAndUsesNearlyAllOfIt() {
        try (Portail portail = new Portail()) {
            portail.latencyMillis = 150;
            Lookups lookups = new Lookups(Reglages.of(portail).rate(50)).ask(Portail.schools(60));
            List<Long> at =
                    portail.appels.stream().map(Portail.Appel::at).sorted().toList();

            assertThat(lookups.count(Etat.TROUVEE)).isEqualTo(60);
            assertThat(busiestSecond(at)).isLessThanOrEqualTo(50);
            // A busy machine may be late now and then: the packaged program is measured apart.
            double rate = (at.size() - 1) * (double) SECOND / (at.get(at.size() - 1) - at.get(0));
            assertThat(rate).isGreaterThan(25);
        }
    }

    @Test
    void keepsASlowRateToo() {
        try (Portail portail = new Portail()) {
            new Lookups(Reglages.of(portail).rate(4)).ask(Portail.schools(3));

            assertThat(busiestSecond(portail.appels.stream()
                            .map(Portail.Appel::at)
                            .sorted()
                            .toList()))
                    .isLessThanOrEqualTo(4);
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
