package fr.academie.chorusaudit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.history.Nuit.Releve;
import fr.academie.chorusaudit.history.Nuit.Reponse;
import fr.academie.chorusaudit.history.Nuit.Vue;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A history that was cut in the middle, and taken up again, is the one that was never cut. */
class InterruptedHistoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final int SCHOOLS = 2_500;

    private final Banc cut = new Banc();
    private final Banc whole = new Banc();

    @Test
    void comesToTheSameStateWhenItIsAppliedAgainAfterACut() {
        whole.run(night(MONDAY, 0));
        cut.run(night(MONDAY, 0));
        Nuit tuesday = night(MONDAY.plusDays(1), 7);
        long expected = whole.run(tuesday);

        long run = cut.judge(tuesday);
        AtomicInteger pages = new AtomicInteger();
        assertThatThrownBy(() -> cut.historique().apply(run, null, () -> {
                    if (pages.incrementAndGet() == 3) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        cut.historique().apply(run, null, () -> {});
        cut.historique().apply(run, null, () -> {});
        cut.end(run);

        assertThat(cut.episodes()).isEqualTo(whole.episodes()).hasSizeGreaterThan(SCHOOLS);
        assertThat(cut.told(run)).isEqualTo(whole.told(expected));
        assertThat(cut.statistique(run)).isEqualTo(whole.statistique(expected));
        assertThat(cut.statistique(run).evolutions()).satisfies(compte -> {
            assertThat(compte.resolus()).isPositive();
            assertThat(compte.entrees()).isEqualTo(7);
            assertThat(compte.sorties()).isEqualTo(7);
        });
    }

    /** @param shift how many schools left at the top of the list, and came at its end */
    private static Nuit night(LocalDate jour, int shift) {
        SortedMap<Integer, Vue> ecoles = new TreeMap<>();
        for (int ecole = shift; ecole < SCHOOLS + shift; ecole++) {
            boolean isNamed = (ecole + shift) % 3 == 0;
            Releve releve = new Releve(true, isNamed ? "Camille Martin" : "", null);
            ecoles.put(ecole, new Vue(new TreeMap<>(Map.of(jour, releve)), Reponse.AUCUNE));
        }
        return new Nuit(jour, ecoles);
    }
}
