package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.COURRIEL;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourrielAbsentRuleTest {

    private static final Code CODE = Code.COURRIEL_ABSENT;

    @Test
    void flagsTheAddressThatWasSeenEmpty() {
        Constat constat = audit().find(CODE, dossier().fiche("2026-11-20", Map.of(COURRIEL, "")));

        assertThat(constat.faits())
                .containsExactly(
                        new FaitCite("Adresse électronique", "", "source 1", LocalDate.of(2026, 11, 20), false));
    }

    @Test
    void isSilentWhenThereIsOneOrNobodyLooked() {
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(COURRIEL, "intendance@ac-x.fr"))))
                .doesNotContain(CODE);
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(STATUT, "ACTIF"))))
                .doesNotContain(CODE);
    }
}
