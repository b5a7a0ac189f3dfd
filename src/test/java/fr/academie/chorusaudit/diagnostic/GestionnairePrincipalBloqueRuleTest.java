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

class GestionnairePrincipalBloqueRuleTest {

    private static final Code CODE = Code.GESTIONNAIRE_PRINCIPAL_BLOQUE;

    @Test
    void flagsSchoolWhoseGestionnairePrincipalIsBlocked() {
        Constat constat = audit().find(CODE, dossier().fiche("2026-11-20", account("BLOQUE")));

        assertThat(constat.annexe5()).isFalse();
        assertThat(constat.faits())
                .extracting(FaitCite::libelle, FaitCite::valeur, FaitCite::nominatif)
                .containsExactly(
                        tuple("Compte du gestionnaire principal", "bloqué", false),
                        tuple("Gestionnaire principal", "CAMILLE MARTIN", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIF", "INACTIF"})
    void isSilentOnAnotherState(String etat) {
        assertThat(audit().codes(dossier().fiche("2026-11-20", account(etat)))).doesNotContain(CODE);
    }

    @Test
    void isSilentWhenTheAccountIsThatOfThePredecessor() {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-20", account("BLOQUE"))
                .fiche("2026-11-21", Map.of(GESTIONNAIRE_PRINCIPAL, "DOMINIQUE PETIT"));

        assertThat(audit().codes(dossier)).doesNotContain(CODE);
    }

    private static Map<Champ, String> account(String etat) {
        return Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN", GESTIONNAIRE_PRINCIPAL_COMPTE, etat);
    }
}
