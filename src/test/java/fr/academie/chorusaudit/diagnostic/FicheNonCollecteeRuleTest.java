package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COURRIEL;
import static fr.academie.chorusaudit.structure.Champ.VILLE;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static fr.academie.chorusaudit.structure.EtatCompte.INACTIF;
import static fr.academie.chorusaudit.structure.StatutRattachement.VALIDEE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.DossierBuilder;
import fr.academie.chorusaudit.structure.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FicheNonCollecteeRuleTest {

    @Test
    void standsAloneWhenNobodySawTheFiche() {
        Diagnostic diagnostic = audit().uai("0990001A").judge(dossier());

        assertThat(diagnostic.constats()).containsExactly(new Constat(Code.FICHE_NON_COLLECTEE, List.of(), false));
        assertThat(diagnostic.verdict()).isEqualTo(Verdict.NON_CONTROLE);
        assertThat(diagnostic.annexe5()).isEmpty();
    }

    @Test
    void standsAloneEvenWhenUsersAreKnown() {
        DossierBuilder users =
                dossier().userWithRole("Camille Martin", "2026-11-20", Role.GESTIONNAIRE_PRINCIPAL, INACTIF, VALIDEE);

        assertThat(audit().codes(users)).containsExactly(Code.FICHE_NON_COLLECTEE);
    }

    @Test
    void isSilentOnceAnyFieldWasSeen() {
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(VILLE, "BOURG"))))
                .doesNotContain(Code.FICHE_NON_COLLECTEE);
    }

    @Test
    void isSilentWhenTheFicheGaveTheAddressOfTheGestionnaireOnly() {
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL_COURRIEL, "c@ac-x.fr"))))
                .containsExactly(Code.COMPTE_GESTIONNAIRE_INCONNU, Code.RATTACHEMENTS_INCONNUS);
    }
}
