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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a night waits for somebody's word. */
class FreinsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final Banc banc = new Banc();

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({"10, 40, true", "9, 40, false", "10, 50, false", "11, 50, true", "9, 9, false", "10, 10, true"})
    void brakesAboveTheShareAndFromTheMinimumOn(int schools, int audited, boolean braked) {
        banc.run(night(MONDAY, audited, 0));

        assertThat(banc.statistique(banc.run(night(TUESDAY, audited, schools))).isHeld())
                .isEqualTo(braked);
    }

    @Test
    void brakesNothingOnTheFirstRunUnlessMailIsOn() {
        assertThat(banc.statistique(banc.run(night(MONDAY, 30, 30))).isHeld()).isFalse();
        Banc withMail = new Banc("ENVOI");
        long first = withMail.run(night(MONDAY, 30, 0));

        assertThat(withMail.statistique(first).isHeld()).isTrue();
        withMail.confirmations().confirm(first);
        assertThat(withMail.statistique(withMail.run(night(TUESDAY, 30, 0))).isHeld())
                .isFalse();
    }

    @Test
    void goesOnWaitingAfterTheFirstNightOfTheMailsUntilSomebodyConfirms() {
        Banc withMail = new Banc("ENVOI");
        withMail.run(night(MONDAY, 30, 0));
        long second = withMail.run(night(TUESDAY, 30, 0));

        assertThat(withMail.statistique(second).isHeld()).isTrue();
        assertThat(withMail.confirmations().heldUpTo(withMail.statistique(second)))
                .containsExactly(1L, second);
    }

    @Test
    void waitsNoMoreOnceTheInputsWereMended() {
        banc.run(night(MONDAY, 40, 0));
        banc.run(night(TUESDAY, 40, 12));
        assertThat(banc.confirmations().held(null)).isPresent();
        assertThat(banc.statistique(banc.run(night(TUESDAY, 40, 1))).isHeld()).isFalse();

        assertThat(banc.confirmations().held(null))
                .as("the run that was wrong asks for nobody's word")
                .isEmpty();
    }

    @Test
    void waitsNoMoreWhenTheRightFileOfAnEarlierDayIsBackAndAgainWhenTheWrongOneIs() {
        banc.run(night(MONDAY, 40, 0));
        assertThat(banc.statistique(banc.run(night(TUESDAY, 40, 12))).isHeld()).isTrue();

        // Older facts resolve nothing, and stand against what the wrong file said all the same.
        assertThat(banc.statistique(banc.run(night(TUESDAY.plusDays(1), MONDAY, 40, 0)))
                        .isHeld())
                .isFalse();
        assertThat(banc.statistique(banc.run(night(TUESDAY.plusDays(2), TUESDAY, 40, 12)))
                        .isHeld())
                .isTrue();
    }

    @Test
    void goesOnWaitingWhileNothingIsKnown() {
        banc.run(night(MONDAY, 40, 0));
        banc.run(night(TUESDAY, 40, 12));
        SortedMap<Integer, Vue> ecoles = new TreeMap<>();
        for (int ecole = 0; ecole < 40; ecole++) {
            ecoles.put(ecole, new Vue(new TreeMap<>(), Reponse.AUCUNE));
        }

        assertThat(banc.statistique(banc.run(new Nuit(TUESDAY.plusDays(1), ecoles)))
                        .isHeld())
                .isTrue();
    }

    @Test
    void asksNoSecondTimeInAFurtherRunOfTheDay() {
        banc.run(night(MONDAY, 40, 0));
        long braked = banc.run(night(TUESDAY, 40, 12));
        banc.confirmations().confirm(braked);

        assertThat(banc.statistique(banc.run(night(TUESDAY, 40, 12))).isHeld()).isFalse();
        assertThat(banc.statistique(banc.run(night(TUESDAY, 40, 13))).isHeld())
                .as("more than was confirmed")
                .isTrue();
    }

    @Test
    void refusesASettingThatMeansNothing() {
        assertThatThrownBy(() -> new HistoriqueProperties(0, 10)).hasMessageContaining("frein-part");
        assertThatThrownBy(() -> new HistoriqueProperties(20, 0)).hasMessageContaining("frein-minimum");
    }

    /** @param absent of so many schools, the first have no gestionnaire principal */
    private static Nuit night(LocalDate jour, int audited, int absent) {
        return night(jour, jour, audited, absent);
    }

    private static Nuit night(LocalDate jour, LocalDate observed, int audited, int absent) {
        SortedMap<Integer, Vue> ecoles = new TreeMap<>();
        for (int ecole = 0; ecole < audited; ecole++) {
            Releve releve = new Releve(true, ecole < absent ? "" : "Camille Martin", null);
            ecoles.put(ecole, new Vue(new TreeMap<>(Map.of(observed, releve)), Reponse.AUCUNE));
        }
        return new Nuit(jour, ecoles);
    }
}
