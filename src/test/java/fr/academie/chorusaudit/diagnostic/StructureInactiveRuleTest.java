package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COMPTE;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.Champ.UTILISATEURS_RATTACHES;
import static fr.academie.chorusaudit.structure.Champ.VILLE;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.DossierBuilder;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureInactiveRuleTest {

    private static final Code CODE = Code.STRUCTURE_INACTIVE;

    @Test
    void flagsAnInactiveStructureWithoutAnnexe5WhenNobodySawTheGestionnaire() {
        Constat constat = audit().find(CODE, dossier().fiche("2026-11-20", Map.of(STATUT, "INACTIF")));

        assertThat(constat.annexe5()).isFalse();
        assertThat(constat.faits())
                .containsExactly(new FaitCite("Statut", "inactif", "source 1", LocalDate.of(2026, 11, 20), false));
    }

    @Test
    void isSilentWhenTheStructureIsActiveOrUnknown() {
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(STATUT, "ACTIF"))))
                .doesNotContain(CODE);
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(VILLE, "BOURG"))))
                .doesNotContain(CODE);
    }

    @ParameterizedTest
    @CsvSource({"ACTIF, false", "BLOQUE, false", "INACTIF, true"})
    void asksForAnnexe5WhenTheAccountIsKnownInactive(String compte, boolean annexe5) {
        DossierBuilder dossier = dossier()
                .fiche(
                        "2026-11-20",
                        Map.of(
                                STATUT, "INACTIF",
                                GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN",
                                GESTIONNAIRE_PRINCIPAL_COMPTE, compte));

        assertThat(audit().find(CODE, dossier).annexe5()).isEqualTo(annexe5);
    }

    @Test
    void asksForNoAnnexe5WhenTheAccountIsUnknown() {
        DossierBuilder dossier =
                dossier().fiche("2026-11-20", Map.of(STATUT, "INACTIF", GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN"));

        assertThat(audit().find(CODE, dossier).annexe5()).isFalse();
    }

    @Test
    void asksForAnnexe5WhenTheFieldIsEmptyAndCitesBothFacts() {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-20", Map.of(STATUT, "INACTIF"))
                .fiche("2026-11-21", Map.of(GESTIONNAIRE_PRINCIPAL, ""));

        Constat constat = audit().find(CODE, dossier);

        assertThat(constat.annexe5()).isTrue();
        assertThat(constat.faits()).extracting(FaitCite::source).containsExactly("source 1", "source 2");
    }

    @Test
    void asksForAnnexe5WhenNobodyIsAttachedUnlessThatIsContradicted() {
        Map<Champ, String> nobody = Map.of(STATUT, "INACTIF", UTILISATEURS_RATTACHES, "0");
        Map<Champ, String> camille =
                Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN", GESTIONNAIRE_PRINCIPAL_COMPTE, "ACTIF");

        assertThat(audit().find(CODE, dossier().fiche("2026-11-20", nobody)).annexe5())
                .isTrue();
        assertThat(audit().find(CODE, dossier().fiche("2026-11-20", nobody).fiche("2026-11-20", camille))
                        .annexe5())
                .isFalse();
    }
}
