package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static fr.academie.chorusaudit.structure.EtatCompte.ACTIF;
import static fr.academie.chorusaudit.structure.StatutRattachement.VALIDEE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.DossierBuilder;
import fr.academie.chorusaudit.structure.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GestionnairePrincipalInconnuRuleTest {

    private static final Code CODE = Code.GESTIONNAIRE_PRINCIPAL_INCONNU;

    @Test
    void flagsAFicheThatDoesNotSpeakOfTheGestionnaire() {
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(STATUT, "ACTIF"))))
                .contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CAMILLE MARTIN"})
    void isSilentWhenTheFieldWasSeen(String nom) {
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, nom))))
                .doesNotContain(CODE);
    }

    @Test
    void isSilentWhenTheListOfUsersNamesThePersonOrNoFicheIsKnown() {
        DossierBuilder users =
                dossier().userWithRole("Camille Martin", "2026-11-20", Role.GESTIONNAIRE_PRINCIPAL, ACTIF, VALIDEE);

        assertThat(audit().codes(dossier())).doesNotContain(CODE);
        assertThat(audit().codes(users.fiche("2026-11-20", Map.of(STATUT, "ACTIF"))))
                .doesNotContain(CODE);
    }
}
