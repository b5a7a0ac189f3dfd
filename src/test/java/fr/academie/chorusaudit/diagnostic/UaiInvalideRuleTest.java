package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.DossierBuilder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UaiInvalideRuleTest {

    private static final Code CODE = Code.UAI_INVALIDE;

    @ParameterizedTest
    @ValueSource(strings = {"0990001A", "990001N", "0990001", "Collège"})
    void flagsAWrongUaiAndCitesTheList(String uai) {
        assertThat(audit().uai(uai).find(CODE, fiche()).faits())
                .containsExactly(new FaitCite("UAI", uai, "liste des établissements", Audit.TODAY, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0990001N", "0990001 n", "?", "-", "inconnu", "Néant"})
    void isSilentOnAValidOneOrNone(String uai) {
        assertThat(audit().uai(uai).codes(fiche())).doesNotContain(CODE);
    }

    private static DossierBuilder fiche() {
        return dossier().fiche("2026-11-20", Map.of(STATUT, "ACTIF"));
    }
}
