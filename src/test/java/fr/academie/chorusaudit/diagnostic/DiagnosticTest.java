package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COMPTE;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.Champ.UTILISATEURS_RATTACHES;
import static fr.academie.chorusaudit.structure.Champ.VILLE;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.DossierBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosticTest {

    private static final Map<Champ, String> SOUND = Map.of(
            STATUT, "ACTIF",
            GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN",
            GESTIONNAIRE_PRINCIPAL_COMPTE, "ACTIF",
            UTILISATEURS_RATTACHES, "2");

    @Test
    void isConformeWithFivePointsWhenAllWasSeenAndAllIsWell() {
        Diagnostic diagnostic = audit().judge(dossier().fiche("2026-11-20", SOUND));

        assertThat(diagnostic).isEqualTo(new Diagnostic(Verdict.CONFORME, List.of(), Set.of(Point.values())));
    }

    @Test
    void staysConformeWithMinorConstats() {
        Diagnostic diagnostic = audit().uai("0990001A").judge(dossier().fiche("2026-11-20", SOUND));

        assertThat(diagnostic.constats()).hasSize(1);
        assertThat(diagnostic.verdict()).isEqualTo(Verdict.CONFORME);
    }

    @Test
    void isToCheckWhenAFactIsDoubtful() {
        assertThat(audit().enPoste("Dominique Petit")
                        .judge(dossier().fiche("2026-11-20", SOUND))
                        .verdict())
                .isEqualTo(Verdict.A_VERIFIER);
    }

    @Test
    void isAnAnomalyForABloquantOrMajeurWhateverElseIsFound() {
        DossierBuilder inactive = dossier().fiche("2026-11-20", Map.of(STATUT, "INACTIF"));
        DossierBuilder blocked = dossier()
                .fiche("2020-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "X Y", GESTIONNAIRE_PRINCIPAL_COMPTE, "BLOQUE"));

        assertThat(audit().judge(inactive).verdict()).isEqualTo(Verdict.ANOMALIE);
        assertThat(audit().judge(blocked).verdict()).isEqualTo(Verdict.ANOMALIE);
        assertThat(audit().codes(blocked)).contains(Code.FICHE_ANCIENNE);
    }

    @Test
    void listsTheWorstConstatsFirst() {
        DossierBuilder dossier = dossier()
                .fiche(
                        "2025-11-20",
                        Map.of(STATUT, "INACTIF", UTILISATEURS_RATTACHES, "0", GESTIONNAIRE_PRINCIPAL, ""));

        assertThat(audit().codes(dossier))
                .containsExactly(
                        Code.AUCUN_RATTACHEMENT,
                        Code.STRUCTURE_INACTIVE,
                        Code.GESTIONNAIRE_PRINCIPAL_ABSENT,
                        Code.FICHE_ANCIENNE);
    }

    @Test
    void makesOneAnnexe5CaseOfAllTheReasons() {
        DossierBuilder dossier = dossier()
                .fiche(
                        "2026-11-20",
                        Map.of(STATUT, "INACTIF", UTILISATEURS_RATTACHES, "0", GESTIONNAIRE_PRINCIPAL, ""));

        assertThat(audit().judge(dossier).annexe5())
                .hasValue(new CasAnnexe5(
                        Code.AUCUN_RATTACHEMENT,
                        List.of(Code.AUCUN_RATTACHEMENT, Code.GESTIONNAIRE_PRINCIPAL_ABSENT, Code.STRUCTURE_INACTIVE)));
    }

    @Test
    void makesNoAnnexe5CaseOfWhatTheGestionnaireCanMend() {
        assertThat(audit().judge(dossier().fiche("2026-11-20", Map.of(STATUT, "INACTIF")))
                        .annexe5())
                .isEmpty();
    }

    @Test
    void countsThePointsThatSomebodyObserved() {
        assertThat(points(dossier())).isEmpty();
        assertThat(points(dossier().user("Camille Martin", "2026-11-20", null, null)))
                .containsExactly(Point.RATTACHEMENTS);
        assertThat(points(dossier().fiche("2026-11-20", Map.of(VILLE, "BOURG"))))
                .containsExactly(Point.EXISTENCE);
        assertThat(points(dossier().fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "X Y"))))
                .containsExactlyInAnyOrder(Point.EXISTENCE, Point.GESTIONNAIRE);
        assertThat(points(dossier().fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, ""))))
                .as("no account is left to look at")
                .containsExactlyInAnyOrder(Point.EXISTENCE, Point.GESTIONNAIRE, Point.COMPTE);
    }

    private static Set<Point> points(DossierBuilder dossier) {
        return audit().judge(dossier).pointsControles();
    }
}
