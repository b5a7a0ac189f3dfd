package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.OPTION_CODE_SERVICE;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.DossierBuilder;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only Chorus Pro itself can tell. */
class ChorusProRulesTest {

    private static final String TODAY = "2026-11-24";

    @Test
    void saysAloneThatAStructureIsNotFoundEvenWhenAFicheIsKnown() {
        DossierBuilder school = dossier()
                .fiche("2026-11-20", Map.of(STATUT, "INACTIF", GESTIONNAIRE_PRINCIPAL, ""))
                .introuvable(TODAY, null, "");
        Diagnostic diagnostic = audit().judge(school);

        assertThat(audit().codes(school)).containsExactly(Code.STRUCTURE_INTROUVABLE);
        assertThat(diagnostic.verdict()).isEqualTo(Verdict.ANOMALIE);
        assertThat(diagnostic.annexe5())
                .hasValueSatisfying(cas -> assertThat(cas.motifPrincipal()).isEqualTo(Code.STRUCTURE_INTROUVABLE));
        assertThat(diagnostic.pointsControles()).contains(Point.EXISTENCE);
    }

    @ParameterizedTest
    @CsvSource({"true, STRUCTURE_INTROUVABLE", ", STRUCTURE_INTROUVABLE", "false, ETABLISSEMENT_FERME"})
    void believesInseeThatAnEstablishmentIsClosedOnlyWhenItSaysSo(@Nullable Boolean ouvert, Code expected) {
        assertThat(audit().codes(dossier().introuvable(TODAY, ouvert, ""))).containsExactly(expected);
    }

    @Test
    void givesTheSuccessorOfAClosedEstablishmentAndAsksNoAssistance() {
        DossierBuilder school = dossier().introuvable(TODAY, false, "19382780500014");

        assertThat(audit().find(Code.ETABLISSEMENT_FERME, school).faits())
                .extracting(FaitCite::valeur)
                .containsExactly("fermé", "19382780500014");
        assertThat(audit().judge(school).annexe5()).isEmpty();
        assertThat(audit().judge(school).verdict()).isEqualTo(Verdict.A_VERIFIER);
    }

    @ParameterizedTest
    @CsvSource({"true, true, false", ", true, false", "false, false, true"})
    void takesThePlaceOfAnInactiveStructure(@Nullable Boolean ouvert, boolean inactive, boolean closed) {
        List<Code> codes = audit().codes(dossier().inactiveSelonChorusPro(TODAY, ouvert, ""));

        assertThat(codes.contains(Code.STRUCTURE_INACTIVE)).isEqualTo(inactive);
        assertThat(codes.contains(Code.ETABLISSEMENT_FERME)).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({"oui, 0, true", "oui, 1, false", "oui, , false", "non, 0, false"})
    void flagsAMandatoryServiceCodeWithoutAnyActiveService(
            String mandatory, @Nullable Integer services, boolean flagged) {
        DossierBuilder school = dossier().trouvee(TODAY, Map.of(OPTION_CODE_SERVICE, mandatory), services);

        assertThat(audit().codes(school).contains(Code.SERVICE_OBLIGATOIRE_SANS_SERVICE))
                .isEqualTo(flagged);
    }

    @Test
    void leavesASchoolUncheckedWhenTheLookUpFailedAndNothingElseIsKnown() {
        Diagnostic diagnostic = audit().judge(dossier().enEchec(TODAY));

        assertThat(diagnostic.constats()).extracting(Constat::code).containsExactly(Code.CONSULTATION_EN_ECHEC);
        assertThat(diagnostic.verdict()).isEqualTo(Verdict.NON_CONTROLE);
    }

    @Test
    void judgesALocalFicheEvenWhenTheLookUpFailed() {
        DossierBuilder school = dossier()
                .fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN", STATUT, "ACTIF"))
                .user("Camille Martin", "2026-11-20", EtatCompte.ACTIF, StatutRattachement.VALIDEE)
                .user("Dominique Petit", "2026-11-20", EtatCompte.ACTIF, StatutRattachement.VALIDEE)
                .enEchec(TODAY);

        assertThat(audit().codes(school)).containsExactly(Code.CONSULTATION_EN_ECHEC);
        assertThat(audit().judge(school).verdict()).isEqualTo(Verdict.A_VERIFIER);
    }

    @Test
    void neverSpeaksOfTheGestionnaireOnTheWordOfChorusPro() {
        DossierBuilder school = dossier().trouvee(TODAY, Map.of(STATUT, "ACTIF"), 1);

        assertThat(audit().codes(school))
                .containsExactly(Code.GESTIONNAIRE_PRINCIPAL_INCONNU, Code.RATTACHEMENTS_INCONNUS);
    }

    @Test
    void neverCallsASchoolConformeOfWhichChorusProSaidNothingButThatItExists() {
        Diagnostic diagnostic = audit().judge(dossier().trouvee(TODAY, Map.of(), null));

        assertThat(diagnostic.has(Code.GESTIONNAIRE_PRINCIPAL_INCONNU)).isTrue();
        assertThat(diagnostic.verdict()).isEqualTo(Verdict.A_VERIFIER);
        assertThat(diagnostic.pointsControles()).containsExactly(Point.EXISTENCE);
    }

    @Test
    void believesChorusProOfTodayOverAnOlderFiche() {
        DossierBuilder school =
                dossier().fiche("2026-11-20", Map.of(STATUT, "INACTIF")).trouvee(TODAY, Map.of(STATUT, "ACTIF"), 1);

        assertThat(audit().codes(school)).doesNotContain(Code.STRUCTURE_INACTIVE);
    }
}
