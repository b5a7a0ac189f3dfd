package fr.academie.chorusaudit.structure;

import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static fr.academie.chorusaudit.structure.EtatCompte.ACTIF;
import static fr.academie.chorusaudit.structure.EtatCompte.INACTIF;
import static fr.academie.chorusaudit.structure.Role.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Role.UTILISATEUR;
import static fr.academie.chorusaudit.structure.StatutRattachement.SUPPRIMEE;
import static fr.academie.chorusaudit.structure.StatutRattachement.VALIDEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RattachementTest {

    @ParameterizedTest
    @CsvSource({
        "ACTIF,   VALIDEE,    active",
        "ACTIF,   EN_COURS,   undecided",
        "ACTIF,   ,           undecided",
        "BLOQUE,  VALIDEE,    undecided",
        ",        VALIDEE,    undecided",
        ",        ,           undecided",
        "INACTIF, VALIDEE,    inactive",
        "INACTIF, ,           inactive",
        "ACTIF,   REFUSEE,    inactive",
        "ACTIF,   DESACTIVEE, inactive",
        ",        SUPPRIMEE,  inactive"
    })
    void isActiveInactiveOrUndecided(
            @Nullable EtatCompte compte, @Nullable StatutRattachement statut, String expected) {
        Rattachement user = dossier()
                .user("Camille Martin", "2026-11-24", compte, statut)
                .build()
                .rattachements()
                .get(0);

        assertThat(user.isActive()).isEqualTo("active".equals(expected));
        assertThat(user.isInactive()).isEqualTo("inactive".equals(expected));
    }

    @Test
    void gathersByPersonTheNewestOfEachField() {
        List<Rattachement> users = dossier()
                .userWithRole("Martin Camille", "2026-11-24", UTILISATEUR, INACTIF, null)
                .userWithRole("Camille Martin", "2026-10-01", GESTIONNAIRE_PRINCIPAL, ACTIF, VALIDEE)
                .user("Dominique Petit", "2026-10-01", ACTIF, VALIDEE)
                .build()
                .rattachements();

        assertThat(users).hasSize(2);
        Rattachement camille = users.get(0);
        assertThat(camille.role().valeur()).isEqualTo(UTILISATEUR);
        assertThat(camille.compte().valeur()).isEqualTo(INACTIF);
        assertThat(camille.statut().valeur()).isEqualTo(VALIDEE);
        assertThat(camille.derniere().source().libelle()).isEqualTo("source 1");
    }

    @Test
    void believesALaterRowOfTheSameDay() {
        List<Rattachement> users = dossier()
                .user("Camille Martin", "2026-11-24", ACTIF, VALIDEE)
                .user("Camille Martin", "2026-11-24", ACTIF, SUPPRIMEE)
                .build()
                .rattachements();

        assertThat(users).singleElement().matches(Rattachement::isInactive);
    }

    @Test
    void keepsApartPeopleOfOneNameWithTwoAddresses() {
        List<Rattachement> users = dossier()
                .user("Camille Martin <c1@ac-x.fr>", "2026-11-24", ACTIF, VALIDEE)
                .user("Camille Martin <c2@ac-x.fr>", "2026-11-24", INACTIF, VALIDEE)
                .build()
                .rattachements();

        assertThat(users).hasSize(2);
    }

    @Test
    void neverLetsAnUndatedRowOverrideADatedOne() {
        List<Rattachement> users = dossier()
                .undatedUser("Camille Martin", "2026-11-24", INACTIF, SUPPRIMEE)
                .user("Camille Martin", "2026-01-05", ACTIF, VALIDEE)
                .build()
                .rattachements();

        assertThat(users).singleElement().matches(Rattachement::isActive);
    }

    @ParameterizedTest
    @CsvSource({"EN_COURS, true", "VALIDEE, true", "DESACTIVEE, true", "REFUSEE, false", "SUPPRIMEE, false"})
    void countsAsAttachedUnlessRefusedOrDeleted(StatutRattachement statut, boolean attached) {
        assertThat(statut.isAttached()).isEqualTo(attached);
    }
}
