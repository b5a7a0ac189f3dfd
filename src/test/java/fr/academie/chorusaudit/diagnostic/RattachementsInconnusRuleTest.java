package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.Champ.UTILISATEURS_RATTACHES;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RattachementsInconnusRuleTest {

    private static final Code CODE = Code.RATTACHEMENTS_INCONNUS;

    @Test
    void saysThatNobodyLooked() {
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(STATUT, "ACTIF"))))
                .contains(CODE);
    }

    @Test
    void isSilentWhenUsersOrTheirNumberAreKnown() {
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(UTILISATEURS_RATTACHES, "2"))))
                .doesNotContain(CODE);
        assertThat(audit().codes(dossier()
                        .fiche("2026-11-20", Map.of(STATUT, "ACTIF"))
                        .user("Camille Martin", "2026-11-20", null, null)))
                .doesNotContain(CODE);
    }
}
