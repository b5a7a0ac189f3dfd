package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COMPTE;
import static fr.academie.chorusaudit.structure.Champ.UTILISATEURS_RATTACHES;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static fr.academie.chorusaudit.structure.EtatCompte.ACTIF;
import static fr.academie.chorusaudit.structure.EtatCompte.INACTIF;
import static fr.academie.chorusaudit.structure.StatutRattachement.VALIDEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.DossierBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaitsContradictoiresRuleTest {

    private static final Code CODE = Code.FAITS_CONTRADICTOIRES;

    @Test
    void citesTheZeroAndTheActiveAccount() {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-20", Map.of(UTILISATEURS_RATTACHES, "0"))
                .fiche("2026-11-21", camille("ACTIF"));

        assertThat(audit().find(CODE, dossier).faits())
                .extracting(FaitCite::valeur, FaitCite::source)
                .containsExactly(
                        tuple("actif", "source 2"), tuple("0", "source 1"), tuple("CAMILLE MARTIN", "source 2"));
    }

    @Test
    void flagsWhenEverybodyListedIsInactiveYetTheGestionnairePrincipalIsActive() {
        DossierBuilder dossier =
                dossier().fiche("2026-11-20", camille("ACTIF")).user("Dominique Petit", "2026-11-21", INACTIF, VALIDEE);

        assertThat(audit().codes(dossier)).contains(CODE).doesNotContain(Code.AUCUN_RATTACHEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INACTIF", "BLOQUE"})
    void isSilentWhenTheAccountIsNotActive(String compte) {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-20", Map.of(UTILISATEURS_RATTACHES, "0"))
                .fiche("2026-11-21", camille(compte));

        assertThat(audit().codes(dossier)).doesNotContain(CODE).contains(Code.AUCUN_RATTACHEMENT);
    }

    @Test
    void isSilentWhenSomebodyIsActive() {
        DossierBuilder dossier =
                dossier().fiche("2026-11-20", camille("ACTIF")).user("Camille Martin", "2026-11-21", ACTIF, VALIDEE);

        assertThat(audit().codes(dossier)).doesNotContain(CODE);
    }

    private static Map<Champ, String> camille(String compte) {
        return Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN", GESTIONNAIRE_PRINCIPAL_COMPTE, compte);
    }
}
