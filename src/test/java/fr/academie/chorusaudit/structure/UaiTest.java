package fr.academie.chorusaudit.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UaiTest {

    @ParameterizedTest
    @CsvSource({"0990001N, 99", "6200001G, 2A", "7200001N, 2B", "9740001H, 974"})
    void tellsTheDepartementOfAValidOne(String text, String departement) {
        assertThat(new Uai(text).departement()).isEqualTo(departement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0990001N", " 0990001 n ", "0990\u00A0001N", "0990001\u202FN"})
    void isValidWhateverTheCaseAndTheSpaces(String text) {
        assertThat(new Uai(text).isValid()).isTrue();
        assertThat(new Uai(text)).hasToString("0990001N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0990001A", "0990001", "990001N", "0990001NN", "N0990001", "0990001I", "09900010"})
    void isNotValidWithAnotherLetterOrShape(String text) {
        assertThat(new Uai(text).isValid()).isFalse();
        assertThat(new Uai(text).departement()).isEmpty();
    }
}
