package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.DossierBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FicheAncienneRuleTest {

    private static final Code CODE = Code.FICHE_ANCIENNE;

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 2026-11-24, false",
        "2026-08-31, 2026-11-24, true",
        "2025-09-01, 2026-08-31, false",
        "2025-08-31, 2026-08-31, true",
        "2026-08-31, 2026-08-31, false",
        "2026-08-31, 2026-09-01, true",
        "2026-09-01, 2026-09-01, false",
        "2024-02-28, 2024-02-29, false"
    })
    void flagsWhatWasSeenBeforeTheLastFirstOfSeptember(String seen, String today, boolean flagged) {
        assertThat(audit().on(today).codes(camille(seen)).contains(CODE)).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({
        "30,  2026-10-25, 2026-11-24, false",
        "30,  2026-10-24, 2026-11-24, true",
        "365, 2025-09-01, 2026-09-01, true",
        "365, 2027-09-01, 2028-08-31, false",
        "364, 2027-09-01, 2028-08-31, true"
    })
    void flagsWhatIsOlderThanTheSetting(int jours, String seen, String today, boolean flagged) {
        assertThat(audit().ficheAncienneJours(jours)
                        .on(today)
                        .codes(camille(seen))
                        .contains(CODE))
                .isEqualTo(flagged);
    }

    @Test
    void looksAtTheFieldOfTheGestionnaireOnly() {
        DossierBuilder dossier = camille("2026-08-31").fiche("2026-11-20", Map.of(STATUT, "ACTIF"));

        assertThat(audit().find(CODE, dossier).faits())
                .extracting(FaitCite::source)
                .containsExactly("source 1");
    }

    @Test
    void flagsAnOldEmptyFieldAndTakesTheDayOfAnUndatedFile() {
        assertThat(audit().codes(dossier().fiche("2026-08-31", Map.of(GESTIONNAIRE_PRINCIPAL, ""))))
                .contains(CODE);
        assertThat(audit().codes(dossier().undatedFiche("2026-08-31", Map.of(GESTIONNAIRE_PRINCIPAL, "X Y"))))
                .contains(CODE);
    }

    @Test
    void isSilentWhenTheFieldWasNeverSeen() {
        assertThat(audit().codes(dossier().fiche("2020-01-01", Map.of(STATUT, "ACTIF"))))
                .doesNotContain(CODE);
    }

    private static DossierBuilder camille(String jour) {
        return dossier().fiche(jour, Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN"));
    }
}
