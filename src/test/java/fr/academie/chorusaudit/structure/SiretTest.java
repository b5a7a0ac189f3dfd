package fr.academie.chorusaudit.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

    @ParameterizedTest
    @ValueSource(strings = {"19990001100016", "19990002100015", "35600000000048"})
    void readsFourteenDigitsWhoseKeyHolds(String digits) {
        assertThat(Siret.parse(digits))
                .hasValueSatisfying(siret -> assertThat(siret).hasToString(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1999000110001",
                "199900011000160",
                "1999000110001X",
                "00000000000000",
                "19990001100 16",
                "１9990001100016"
            })
    void rejectsAnythingElse(String text) {
        assertThat(Siret.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Siret(text));
    }

    @Test
    void holdsFourteenDigitsWhoseKeyIsWrongButReadsThemFromNobody() {
        assertThat(new Siret("19990001100017").hasValidKey()).isFalse();
        assertThat(new Siret("19990001100016").hasValidKey()).isTrue();
        assertThat(Siret.parse("19990001100017")).isEmpty();
    }

    @Test
    void acceptsLaPosteWhenTheSumOfTheDigitsIsAMultipleOfFive() {
        assertThat(Siret.parse("35600000049837")).isPresent();
    }

    @Test
    void rejectsLaPosteWhenNeitherKeyHolds() {
        assertThat(Siret.parse("35600000000011")).isEmpty();
    }

    @Test
    void keepsTheSecondKeyForLaPosteAlone() {
        // The digits add up to 35, but the legal unit is another one.
        assertThat(Siret.parse("19990001600000")).isEmpty();
    }

    @Test
    void startsWithTheSirenOfTheLegalUnit() {
        assertThat(new Siret("19990001100016").siren()).isEqualTo("199900011");
    }

    @Test
    void sortsByDigits() {
        assertThat(new Siret("19990001100016")).isLessThan(new Siret("19990002100015"));
    }
}
