package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COMPTE;
import static fr.academie.chorusaudit.structure.Champ.UTILISATEURS_RATTACHES;
import static fr.academie.chorusaudit.structure.Champ.VILLE;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static fr.academie.chorusaudit.structure.EtatCompte.ACTIF;
import static fr.academie.chorusaudit.structure.EtatCompte.INACTIF;
import static fr.academie.chorusaudit.structure.StatutRattachement.REFUSEE;
import static fr.academie.chorusaudit.structure.StatutRattachement.VALIDEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.DossierBuilder;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AucunRattachementRuleTest {

    private static final Code CODE = Code.AUCUN_RATTACHEMENT;

    @Test
    void flagsTheDatedZeroAndCitesIt() {
        Constat constat = audit().find(CODE, dossier().fiche("2026-11-20", Map.of(UTILISATEURS_RATTACHES, "0")));

        assertThat(constat.annexe5()).isTrue();
        assertThat(constat.faits())
                .containsExactly(new FaitCite(
                        "Nombre d'utilisateurs rattachés", "0", "source 1", LocalDate.of(2026, 11, 20), false));
    }

    @Test
    void isSilentOnAnUndatedZero() {
        assertThat(audit().codes(dossier().undatedFiche("2026-11-20", Map.of(UTILISATEURS_RATTACHES, "0"))))
                .doesNotContain(CODE);
    }

    @Test
    void isSilentWhenTheNumberIsNotZeroOrWasNotObserved() {
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(UTILISATEURS_RATTACHES, "1"))))
                .doesNotContain(CODE);
        assertThat(audit().codes(dossier().fiche("2026-11-20", Map.of(VILLE, "BOURG"))))
                .doesNotContain(CODE);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIF,   VALIDEE,  2026-11-19, true",
        "ACTIF,   VALIDEE,  2026-11-20, false",
        "ACTIF,   VALIDEE,  2026-11-21, false",
        "ACTIF,   EN_COURS, 2026-11-20, false",
        "BLOQUE,  VALIDEE,  2026-11-20, false",
        ",        ,         2026-11-20, false",
        "INACTIF, VALIDEE,  2026-11-21, true"
    })
    void believesTheZeroUnlessSomebodyNotInactiveWasSeenThatDayOrSince(
            @Nullable EtatCompte compte, @Nullable StatutRattachement statut, String jour, boolean flagged) {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-20", Map.of(UTILISATEURS_RATTACHES, "0"))
                .user("Camille Martin", jour, compte, statut);

        assertThat(audit().codes(dossier).contains(CODE)).isEqualTo(flagged);
    }

    @Test
    void believesADatedZeroOverAnUndatedList() {
        DossierBuilder dossier = dossier()
                .fiche("2026-01-05", Map.of(UTILISATEURS_RATTACHES, "0"))
                .undatedUser("Camille Martin", "2026-11-20", ACTIF, VALIDEE);

        assertThat(audit().codes(dossier)).contains(CODE);
    }

    @Test
    void flagsWhenEverybodyListedIsInactiveAndCitesWhatMakesThemSo() {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-20", Map.of(VILLE, "BOURG"))
                .user("Camille Martin", "2026-11-21", INACTIF, VALIDEE)
                .user("Dominique Petit", "2026-11-22", ACTIF, REFUSEE);

        assertThat(audit().find(CODE, dossier).faits())
                .extracting(FaitCite::valeur, FaitCite::source, FaitCite::nominatif)
                .containsExactly(
                        tuple("Camille Martin (compte\u00A0: inactif)", "source 2", true),
                        tuple("Dominique Petit (rattachement\u00A0: refusée)", "source 3", true));
    }

    @ParameterizedTest
    @CsvSource({"ACTIF, VALIDEE", "BLOQUE, VALIDEE", "ACTIF, EN_COURS", ", VALIDEE", "ACTIF,", ","})
    void isSilentWhenOneOfThemIsActiveOrUndecided(@Nullable EtatCompte compte, @Nullable StatutRattachement statut) {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-20", Map.of(VILLE, "BOURG"))
                .user("Camille Martin", "2026-11-21", INACTIF, VALIDEE)
                .user("Dominique Petit", "2026-11-21", compte, statut);

        assertThat(audit().codes(dossier)).doesNotContain(CODE);
    }

    @ParameterizedTest
    @CsvSource({"2, 2026-11-20, false", "2, 2026-11-19, true", "1, 2026-11-20, true", "2, 2026-11-21, false"})
    void isSilentWhenThePortalCountsSomebodyWhomTheListDoesNotKnow(String nombre, String jour, boolean flagged) {
        DossierBuilder dossier = dossier()
                .fiche(jour, Map.of(UTILISATEURS_RATTACHES, nombre))
                .user("Camille Martin", "2026-11-20", INACTIF, VALIDEE);

        assertThat(audit().codes(dossier).contains(CODE)).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"6, 6, et 1 autre, 1", "7, 6, et 2 autres, 1", "5, 5, none, 0"})
    void citesTheFirstFiveUsersThenTheNumberOfTheOthers(int users, int cited, String others, long times) {
        DossierBuilder dossier = dossier().fiche("2026-11-20", Map.of(VILLE, "BOURG"));
        for (int i = 1; i <= users; i++) {
            dossier.user("Camille Martin" + i, "2026-11-20", INACTIF, null);
        }

        List<FaitCite> faits = audit().find(CODE, dossier).faits();

        assertThat(faits).hasSize(cited);
        assertThat(faits.stream().filter(fait -> fait.valeur().equals(others))).hasSize((int) times);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSEE", "SUPPRIMEE"})
    void isSilentWhenThePortalCountsSomebodyAndTheListKnowsOnlyThoseWhoLeft(StatutRattachement left) {
        DossierBuilder dossier = dossier()
                .fiche("2026-11-23", Map.of(Champ.UTILISATEURS_RATTACHES, "1"))
                .user("Dominique Petit", "2026-10-05", EtatCompte.ACTIF, left);

        assertThat(audit().codes(dossier)).doesNotContain(CODE);
    }

    @Test
    void isSilentWhenTheGestionnairePrincipalIsActive() {
        DossierBuilder dossier = dossier()
                .fiche(
                        "2026-11-20",
                        Map.of(
                                UTILISATEURS_RATTACHES, "0",
                                GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN",
                                GESTIONNAIRE_PRINCIPAL_COMPTE, "ACTIF"));

        assertThat(audit().codes(dossier)).doesNotContain(CODE).contains(Code.FAITS_CONTRADICTOIRES);
    }
}
