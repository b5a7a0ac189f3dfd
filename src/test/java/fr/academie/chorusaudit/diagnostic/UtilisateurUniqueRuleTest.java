package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.UTILISATEURS_RATTACHES;
import static fr.academie.chorusaudit.structure.Champ.VILLE;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static fr.academie.chorusaudit.structure.EtatCompte.ACTIF;
import static fr.academie.chorusaudit.structure.EtatCompte.INACTIF;
import static fr.academie.chorusaudit.structure.StatutRattachement.SUPPRIMEE;
import static fr.academie.chorusaudit.structure.StatutRattachement.VALIDEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.academie.chorusaudit.structure.DossierBuilder;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtilisateurUniqueRuleTest {

    private static final Code CODE = Code.UTILISATEUR_UNIQUE;

    @Test
    void flagsTheOnlyActiveUserAmongInactiveOnes() {
        DossierBuilder dossier = camille()
                .user("Dominique Petit", "2026-11-20", INACTIF, VALIDEE)
                .user("Claude Durand", "2026-11-20", ACTIF, SUPPRIMEE);

        assertThat(audit().find(CODE, dossier).faits())
                .extracting(FaitCite::valeur)
                .containsExactly("Camille Martin (compte\u00A0: actif, rattachement\u00A0: validée)");
    }

    @Test
    void citesBothObservationsWhenAccountAndAttachmentWereSeenApart() {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-20", Map.of(VILLE, "BOURG"))
                .user("Camille Martin", "2026-11-20", ACTIF, null)
                .user("Camille Martin", "2026-11-21", null, VALIDEE);

        assertThat(audit().find(CODE, dossier).faits())
                .extracting(FaitCite::valeur, FaitCite::source)
                .containsExactly(
                        tuple("Camille Martin (compte\u00A0: actif)", "source 2"),
                        tuple("Camille Martin (rattachement\u00A0: validée)", "source 3"));
    }

    @ParameterizedTest
    @CsvSource({"ACTIF, VALIDEE", "BLOQUE, VALIDEE", "ACTIF, EN_COURS", ","})
    void isSilentWhenAnotherUserIsActiveOrUndecided(@Nullable EtatCompte compte, @Nullable StatutRattachement statut) {
        assertThat(audit().codes(camille().user("Dominique Petit", "2026-11-20", compte, statut)))
                .doesNotContain(CODE);
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-11-21, true", "2, 2026-11-19, true", "2, 2026-11-20, false", "0, 2026-11-21, false"})
    void isSilentWhenThePortalCountsOthersOrNobody(String nombre, String jour, boolean flagged) {
        DossierBuilder dossier = camille().fiche(jour, Map.of(UTILISATEURS_RATTACHES, nombre));

        assertThat(audit().codes(dossier).contains(CODE)).isEqualTo(flagged);
    }

    @Test
    void isSilentWhenNobodyIsActive() {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-20", Map.of(VILLE, "BOURG"))
                .user("Camille Martin", "2026-11-20", INACTIF, VALIDEE);

        assertThat(audit().codes(dossier)).doesNotContain(CODE);
    }

    private static DossierBuilder camille() {
        return dossier()
                .fiche("2026-11-20", Map.of(VILLE, "BOURG"))
                .user("Camille Martin", "2026-11-20", ACTIF, VALIDEE);
    }
}
