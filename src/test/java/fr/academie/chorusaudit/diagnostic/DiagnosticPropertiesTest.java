package fr.academie.chorusaudit.diagnostic;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPropertiesTest {

    @Test
    void refusesAnAgeThatIsNotANumberOfDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DiagnosticProperties(0, List.of()))
                .withMessageContaining("fiche-ancienne-jours");
    }

    @Test
    void refusesAnAccusationWithoutFact() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Constat(Code.GESTIONNAIRE_PRINCIPAL_ABSENT, List.of(), true));
    }
}
