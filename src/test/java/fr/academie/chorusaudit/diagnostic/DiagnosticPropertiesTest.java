package fr.academie.chorusaudit.diagnostic;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticPropertiesTest {

    @Test
    void refusesAnAgeThatIsNotANumberOfDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiagnosticProperties(0, List.of()))
                .withMessageContaining("fiche-ancienne-jours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dsi@ac-x.example", "ac-x.example ac-y.example", "https://ac-x.example", "ac-x", "ac-x.example."
            })
    void refusesWhatIsNoDomain(String domaine) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiagnosticProperties(365, List.of("ac-y.example", domaine)))
                .withMessageContaining("domaines-academie");
    }

    @Test
    void refusesAnAccusationWithoutFact() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Constat(Code.GESTIONNAIRE_PRINCIPAL_ABSENT, List.of(), true));
    }
}
