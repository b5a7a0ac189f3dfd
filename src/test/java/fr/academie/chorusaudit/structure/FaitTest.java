package fr.academie.chorusaudit.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaitTest {

    private static final Fait<String> UNKNOWN = Fait.inconnu();

    @Test
    void knowsThreeStates() {
        Fait<String> present = Fait.present("x", seen("EXTRAIT", "2026-11-24", true));
        Fait<String> absent = Fait.absent(seen("EXTRAIT", "2026-11-24", true));

        assertThat(present).matches(Fait::isPresent).matches(Fait::isKnown).hasToString("present");
        assertThat(present.isAbsent()).isFalse();
        assertThat(absent).matches(Fait::isAbsent).matches(Fait::isKnown).hasToString("absent");
        assertThat(UNKNOWN.isKnown() || UNKNOWN.isPresent() || UNKNOWN.isAbsent())
                .isFalse();
        assertThat(UNKNOWN).hasToString("inconnu");
    }

    @Test
    void givesNoValueUnlessPresentAndNoObservationUnlessKnown() {
        Fait<String> absent = Fait.absent(seen("EXTRAIT", "2026-11-24", true));

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(absent::valeur);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(UNKNOWN::observation);
        assertThat(absent.toOptional()).isEmpty();
    }

    @Test
    void keepsStateAndObservationWhenMapped() {
        Observation seen = seen("PAGE", "2026-11-24", true);

        assertThat(Fait.present("12", seen).map(Integer::valueOf)).isEqualTo(Fait.present(12, seen));
        assertThat(Fait.<String>absent(seen).map(Integer::valueOf)).isEqualTo(Fait.absent(seen));
        assertThat(UNKNOWN.map(Integer::valueOf)).isEqualTo(Fait.inconnu()).hasSameHashCodeAs(Fait.inconnu());
    }

    @ParameterizedTest
    @CsvSource({
        "EXTRAIT, 2026-11-23, true,  EXTRAIT, 2026-11-24, true",
        "API,     2026-11-23, true,  EXTRAIT, 2026-11-24, true",
        "EXTRAIT, 2026-11-24, true,  PAGE,    2026-11-24, true",
        "PAGE,    2026-11-24, true,  API,     2026-11-24, true",
        "RATTACHEMENTS, 2026-11-24, true, EXTRAIT, 2026-11-24, true",
        "EXTRAIT, 2026-11-24, false, EXTRAIT, 2020-01-01, true",
        "EXTRAIT, 2026-11-23, false, EXTRAIT, 2026-11-24, false"
    })
    void yieldsToAStrongerObservation(
            String nature, String jour, boolean datee, String nature2, String jour2, boolean datee2) {
        Fait<String> weaker = Fait.present("old", seen(nature, jour, datee));
        Fait<String> stronger = Fait.absent(seen(nature2, jour2, datee2));

        assertThat(weaker.orNewer(stronger)).isEqualTo(stronger);
        assertThat(stronger.orNewer(weaker)).isEqualTo(stronger);
    }

    @Test
    void neverYieldsToTheUnknown() {
        Fait<String> old = Fait.present("old", seen("RATTACHEMENTS", "2020-01-01", false));

        assertThat(old.orNewer(UNKNOWN)).isEqualTo(old);
        assertThat(UNKNOWN.orNewer(old)).isEqualTo(old);
    }

    @Test
    void staysWhenTheOtherObservationIsEquallyStrong() {
        Fait<String> one = Fait.present("one", seen("PAGE", "2026-11-24", true));
        Fait<String> other = Fait.present("other", seen("PAGE", "2026-11-24", true));

        assertThat(one.orNewer(other)).isEqualTo(one).isNotEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, true, 2026-11-23, true, true",
        "2026-11-24, true, 2026-11-24, true, false",
        "2020-01-01, true, 2026-11-24, false, true",
        "2026-11-24, false, 2020-01-01, true, false",
        "2026-11-24, false, 2026-11-23, false, true"
    })
    void isNewerByDayAndDatedBeforeUndated(String jour, boolean datee, String jour2, boolean datee2, boolean newer) {
        assertThat(seen("PAGE", jour, datee).isNewerThan(seen("API", jour2, datee2)))
                .isEqualTo(newer);
    }

    private static Observation seen(String nature, String jour, boolean datee) {
        return new Observation(new Source(Source.Nature.valueOf(nature), nature), LocalDate.parse(jour), datee);
    }
}
