package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.COURRIEL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COMPTE;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.Champ.UTILISATEURS_RATTACHES;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.DossierBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConstatTextsTest {

    private final ConstatTexts texts = new ConstatTexts();

    @Test
    void saysInASentenceWhatWasFoundAndWhen() {
        Constat constat = audit().find(
                        Code.GESTIONNAIRE_PRINCIPAL_ABSENT,
                        dossier().fiche("2026-11-24", Map.of(GESTIONNAIRE_PRINCIPAL, "")));

        assertThat(texts.phrase(constat)).isEqualTo("Aucun gestionnaire principal sur la fiche lue le 24/11/2026.");
    }

    @Test
    void saysThatADayIsOnlyTheFiles() {
        FaitCite undated = new FaitCite(
                "Gestionnaire principal", "", "page.txt (jour du fichier)", LocalDate.of(2026, 11, 24), true);

        assertThat(texts.phrase(new Constat(Code.GESTIONNAIRE_PRINCIPAL_ABSENT, List.of(undated), true)))
                .isEqualTo("Aucun gestionnaire principal sur la fiche lue le 24/11/2026, jour du fichier.");
    }

    @Test
    void leavesOutNamesOnRequest() {
        Constat constat = audit().enPoste("Dominique Petit")
                .find(Code.GESTIONNAIRE_PRINCIPAL_AUTRE_PERSONNE, camille("2026-11-20", "ACTIF"));

        assertThat(texts.phrase(constat))
                .isEqualTo("Le gestionnaire principal observé le 20/11/2026 (CAMILLE MARTIN) n’est pas la personne en"
                        + " poste d’après la liste (Dominique Petit).");
        assertThat(texts.phraseSansNoms(constat))
                .isEqualTo("Le gestionnaire principal observé le 20/11/2026 n’est pas la personne en poste d’après la"
                        + " liste.");
    }

    @Test
    void leavesOutTheNameOfNobody() {
        Constat constat =
                audit().find(Code.FICHE_ANCIENNE, dossier().fiche("2020-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "")));

        assertThat(texts.phrase(constat))
                .isEqualTo("Le gestionnaire principal n’a pas été observé depuis le 20/11/2020.");
    }

    @Test
    void putsNamesWithBracesAndDollarsInAsTheyAre() {
        Constat constat = audit().find(
                        Code.COMPTE_GESTIONNAIRE_INCONNU,
                        dossier().fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "[{jour1}] $1 \\")));

        assertThat(texts.phrase(constat)).contains("([{jour1}] $1 \\)");
    }

    @ParameterizedTest
    @EnumSource
    void hasTextsForEveryCodeEvenWithoutFacts(Code code) {
        Constat constat = new Constat(code, List.of(new FaitCite("", "", "", Audit.TODAY, false)), false);

        assertThat(texts.libelle(code)).isNotBlank().doesNotContain(".");
        assertThat(texts.phrase(constat)).matches("[^\\[\\]{}]+\\.");
        assertThat(texts.signification(code)).endsWith(".");
        assertThat(texts.queFaire(constat)).endsWith(".");
    }

    @Test
    void asksForTheTicketWhenNobodyCanReactivateTheStructure() {
        Constat can = audit().find(Code.STRUCTURE_INACTIVE, dossier().fiche("2026-11-20", Map.of(STATUT, "INACTIF")));
        Constat cannot = new Constat(can.code(), can.faits(), true);

        assertThat(texts.queFaire(can)).contains("Activer une structure").doesNotContain("ticket");
        assertThat(texts.queFaire(cannot)).contains("ticket d’assistance (annexe 5)");
    }

    @Test
    void neverTellsASchoolWhereNobodyIsAttachedToOpenThePortal() {
        DossierBuilder dossier = dossier()
                .fiche("2020-11-20", Map.of(UTILISATEURS_RATTACHES, "0", STATUT, "INACTIF", COURRIEL, "c@exemple.fr"))
                .fiche("2020-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN"));
        Diagnostic diagnostic =
                audit().domaines("ac-x.fr").enPoste("Dominique Petit").judge(dossier);

        assertThat(diagnostic.constats()).hasSize(6);
        assertThat(diagnostic.constats())
                .extracting(constat -> texts.queFaire(constat, diagnostic))
                .noneMatch(text -> text.contains("Organisation →"));
    }

    @Test
    void tellsTheOthersWhatToClick() {
        Diagnostic diagnostic = audit().judge(camille("2020-11-20", "ACTIF"));

        assertThat(diagnostic.constats())
                .extracting(constat -> texts.queFaire(constat, diagnostic))
                .allMatch(text -> text.contains("Organisation →"));
    }

    private static DossierBuilder camille(String jour, String compte) {
        return dossier()
                .fiche(jour, Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN", GESTIONNAIRE_PRINCIPAL_COMPTE, compte));
    }
}
