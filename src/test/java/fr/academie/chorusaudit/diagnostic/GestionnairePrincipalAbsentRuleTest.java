package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GestionnairePrincipalAbsentRuleTest {

    private static final Code CODE = Code.GESTIONNAIRE_PRINCIPAL_ABSENT;

    @Test
    void flagsTheFieldThatWasSeenEmpty() {
        Constat constat = audit().find(CODE, dossier().fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "")));

        assertThat(constat.annexe5()).isTrue();
        assertThat(constat.faits())
                .containsExactly(
                        new FaitCite("Gestionnaire principal", "", "source 1", LocalDate.of(2026, 11, 20), false));
    }

    @Test
    void saysSoWhenTheDayIsThatOfTheFile() {
        Constat constat = audit().find(CODE, dossier().undatedFiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "")));

        assertThat(constat.faits()).extracting(FaitCite::source).containsExactly("source 1 (jour du fichier)");
    }

    @Test
    void isSilentWhenNobodySawTheFieldOrSomebodyIsNamedSince() {
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(STATUT, "ACTIF"))))
                .doesNotContain(CODE);
        assertThat(audit().codes(dossier()
                        .fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, ""))
                        .page("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN"))))
                .doesNotContain(CODE);
    }
}
