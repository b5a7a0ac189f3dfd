package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.DossierBuilder;
import fr.academie.chorusaudit.structure.EtatCompte;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompteGestionnaireInconnuRuleTest {

    private static final Code CODE = Code.COMPTE_GESTIONNAIRE_INCONNU;

    @Test
    void flagsANameWithoutAccount() {
        Constat constat =
                audit().find(CODE, dossier().fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN")));

        assertThat(constat.faits()).extracting(FaitCite::valeur).containsExactly("CAMILLE MARTIN");
    }

    @ParameterizedTest
    @EnumSource
    void isSilentWhenTheListOfUsersGivesTheAccount(EtatCompte compte) {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN"))
                .user("Camille Martin", "2026-11-20", compte, null);

        assertThat(audit().codes(dossier)).doesNotContain(CODE);
    }

    @Test
    void isSilentWhenNobodyIsNamed() {
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, ""))))
                .doesNotContain(CODE);
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(STATUT, "ACTIF"))))
                .doesNotContain(CODE);
    }
}
