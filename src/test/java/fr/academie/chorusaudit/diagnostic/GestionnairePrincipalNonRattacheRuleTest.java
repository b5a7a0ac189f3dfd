package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static fr.academie.chorusaudit.structure.EtatCompte.ACTIF;
import static fr.academie.chorusaudit.structure.StatutRattachement.VALIDEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.academie.chorusaudit.structure.DossierBuilder;
import fr.academie.chorusaudit.structure.Role;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GestionnairePrincipalNonRattacheRuleTest {

    private static final Code CODE = Code.GESTIONNAIRE_PRINCIPAL_NON_RATTACHE;

    @Test
    void flagsThePersonOfTheFicheWhomTheListOfUsersDoesNotHave() {
        Constat constat = audit().find(CODE, camille().user("Dominique Petit", "2026-11-21", ACTIF, VALIDEE));

        assertThat(constat.faits())
                .extracting(FaitCite::valeur, FaitCite::source)
                .containsExactly(
                        tuple("CAMILLE MARTIN", "source 1"),
                        tuple("Dominique Petit (rattachement\u00A0: validée)", "source 2"));
    }

    @ParameterizedTest
    @CsvSource({"EN_COURS, false", "VALIDEE, false", "DESACTIVEE, false", ", false", "REFUSEE, true", "SUPPRIMEE, true"
    })
    void countsTheAttachmentUnlessItWasRefusedOrDeleted(@Nullable StatutRattachement statut, boolean flagged) {
        DossierBuilder dossier = camille()
                .user("Dominique Petit", "2026-11-21", ACTIF, VALIDEE)
                .user("Martin Camille", "2026-11-21", ACTIF, statut);

        assertThat(audit().codes(dossier).contains(CODE)).isEqualTo(flagged);
    }

    @Test
    void isSilentWhileOneUserCannotBeCompared() {
        DossierBuilder dossier = camille()
                .user("Dominique Petit", "2026-11-21", ACTIF, VALIDEE)
                .user("camille.martin@ac-x.fr", "2026-11-21", ACTIF, VALIDEE);

        assertThat(audit().codes(dossier)).doesNotContain(CODE);
    }

    @Test
    void isSilentWhenNoUserIsListedOrNobodyIsNamed() {
        assertThat(audit().codes(camille())).doesNotContain(CODE);
        assertThat(audit().codes(dossier()
                        .fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, ""))
                        .user("Dominique Petit", "2026-11-21", ACTIF, VALIDEE)))
                .doesNotContain(CODE);
    }

    @Test
    void isSilentWhenOnlyTheListOfUsersNamesThePerson() {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-20", Map.of(STATUT, "ACTIF"))
                .userWithRole("Camille Martin", "2026-11-21", Role.GESTIONNAIRE_PRINCIPAL, ACTIF, VALIDEE)
                .user("Dominique Petit", "2026-11-21", ACTIF, VALIDEE);

        assertThat(audit().codes(dossier)).doesNotContain(CODE);
    }

    private static DossierBuilder camille() {
        return dossier().fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN"));
    }
}
