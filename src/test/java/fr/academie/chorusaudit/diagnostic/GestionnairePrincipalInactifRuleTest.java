package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COMPTE;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.DossierBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GestionnairePrincipalInactifRuleTest {

    private static final Code CODE = Code.GESTIONNAIRE_PRINCIPAL_INACTIF;

    @Test
    void flagsSchoolWhoseGestionnairePrincipalIsInactive() {
        Constat constat = audit().find(CODE, dossier().fiche("2026-11-20", account("INACTIF")));

        assertThat(constat.annexe5()).isTrue();
        assertThat(constat.faits())
                .extracting(FaitCite::libelle, FaitCite::valeur, FaitCite::nominatif)
                .containsExactly(
                        tuple("Compte du gestionnaire principal", "inactif", false),
                        tuple("Gestionnaire principal", "CAMILLE MARTIN", true));
    }

    @Test
    void flagsAnInactiveAccountEvenWhenNobodyIsNamed() {
        Constat constat =
                audit().find(CODE, dossier().fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL_COMPTE, "INACTIF")));

        assertThat(constat.faits()).extracting(FaitCite::valeur).containsExactly("inactif");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIF", "BLOQUE"})
    void isSilentOnAnotherState(String etat) {
        assertThat(audit().codes(dossier().fiche("2026-11-20", account(etat)))).doesNotContain(CODE);
    }

    @Test
    void isSilentWhenTheAccountIsThatOfThePredecessor() {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-20", account("INACTIF"))
                .fiche("2026-11-21", Map.of(GESTIONNAIRE_PRINCIPAL, "DOMINIQUE PETIT"));

        assertThat(audit().codes(dossier)).doesNotContain(CODE);
    }

    private static Map<Champ, String> account(String etat) {
        return Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN", GESTIONNAIRE_PRINCIPAL_COMPTE, etat);
    }
}
