package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.COURRIEL;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.academie.chorusaudit.structure.DossierBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourrielHorsAcademieRuleTest {

    private static final Code CODE = Code.COURRIEL_HORS_ACADEMIE;

    @ParameterizedTest
    @ValueSource(
            strings = {"c.martin@exemple.fr", "c@autre-ac-x.fr", "c@ac-x.fr.exemple.fr", "c@x.fr", " C@EXEMPLE.FR "})
    void flagsAnAddressOutsideTheDomains(String courriel) {
        assertThat(audit().domaines("ac-x.fr").codes(address(courriel))).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intendance@ac-x.fr",
                "INTENDANCE@AC-X.FR",
                "i@lycee.ac-x.fr",
                "i@region-y.fr",
                "à demander",
                "a@exemple.fr ; b@exemple.fr",
                "c@exemple",
                "@exemple.fr"
            })
    void isSilentWithinThemOrWhenTheTextIsNoAddress(String courriel) {
        assertThat(audit().domaines("autre.fr", " @Ac-X.fr", ".region-y.fr").codes(address(courriel)))
                .doesNotContain(CODE);
    }

    @Test
    void isSilentWhenNoDomainIsConfigured() {
        assertThat(audit().codes(address("c.martin@exemple.fr"))).doesNotContain(CODE);
        assertThat(audit().domaines(" ").codes(address("c.martin@exemple.fr"))).doesNotContain(CODE);
    }

    @Test
    void countsTheAddressAsPersonal() {
        assertThat(audit().domaines("ac-x.fr")
                        .find(CODE, address("c.martin@exemple.fr"))
                        .faits())
                .extracting(FaitCite::valeur, FaitCite::nominatif)
                .containsExactly(tuple("c.martin@exemple.fr", true));
    }

    private static DossierBuilder address(String courriel) {
        return dossier().fiche("2026-11-20", Map.of(COURRIEL, courriel));
    }
}
