package fr.academie.chorusaudit.structure;

import static fr.academie.chorusaudit.structure.Champ.COURRIEL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COMPTE;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COURRIEL;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.Champ.UTILISATEURS_RATTACHES;
import static fr.academie.chorusaudit.structure.Champ.VILLE;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FicheTest {

    @Test
    void takesEachFieldFromItsNewestObservation() {
        Fiche fiche = dossier()
                .fiche("2026-11-24", Map.of(STATUT, "INACTIF"))
                .fiche("2026-10-01", Map.of(STATUT, "ACTIF", UTILISATEURS_RATTACHES, "3"))
                .build()
                .fiche();

        assertThat(fiche.statut().valeur()).isEqualTo(Statut.INACTIF);
        assertThat(fiche.utilisateursRattaches().valeur()).isEqualTo(3);
        assertThat(fiche.utilisateursRattaches().observation().source().libelle())
                .isEqualTo("source 2");
    }

    @Test
    void believesThePageOverTheExtractOfTheSameDay() {
        Fiche fiche = dossier()
                .page("2026-11-24", Map.of(VILLE, "PAGEVILLE"))
                .fiche("2026-11-24", Map.of(VILLE, "EXTRAITVILLE"))
                .build()
                .fiche();

        assertThat(fiche.fait(VILLE).valeur()).isEqualTo("PAGEVILLE");
    }

    @Test
    void neverLetsAnUndatedObservationOverrideADatedOne() {
        Fiche fiche = dossier()
                .undatedFiche("2026-11-24", Map.of(VILLE, "NEUVE"))
                .fiche("2024-01-01", Map.of(VILLE, "ANCIENNE"))
                .build()
                .fiche();

        assertThat(fiche.fait(VILLE).valeur()).isEqualTo("ANCIENNE");
    }

    @Test
    void letsAnEmptyFieldOverrideAnOlderValueAndAnUnknownOneNever() {
        Fiche fiche = dossier()
                .fiche("2026-10-01", Map.of(COURRIEL, "intendance@ac-x.fr", VILLE, "BOURG"))
                .fiche("2026-11-24", Map.of(COURRIEL, ""))
                .build()
                .fiche();

        assertThat(fiche.fait(COURRIEL).isAbsent()).isTrue();
        assertThat(fiche.fait(VILLE).valeur()).isEqualTo("BOURG");
    }

    @Test
    void leavesOutWhatIsTrueOfAPersonOnly() {
        Fiche fiche = dossier()
                .fiche(
                        "2026-11-24",
                        Map.of(GESTIONNAIRE_PRINCIPAL_COURRIEL, "c@ac-x.fr", GESTIONNAIRE_PRINCIPAL_COMPTE, "ACTIF"))
                .build()
                .fiche();

        assertThat(fiche.isKnown()).isFalse();
    }

    @Test
    void isUnknownWhenNoFieldWasSeen() {
        assertThat(dossier().build().fiche()).isEqualTo(Fiche.INCONNUE);
        assertThat(dossier().fiche("2026-11-24", Map.of()).build().fiche().isKnown())
                .isFalse();
    }

    @Test
    void cannotBeChangedOnceMade() {
        Map<Champ, Fait<String>> faits = dossier()
                .fiche("2026-11-24", Map.of(VILLE, "BOURG"))
                .build()
                .fiche()
                .faits();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(faits::clear);
    }

    @Test
    void namesItsFieldsAsThePortalDoes() {
        assertThat(Champ.GESTIONNAIRE_PRINCIPAL.libelle()).isEqualTo("Gestionnaire principal");
        assertThat(Champ.GESTIONNAIRE_PRINCIPAL.colonne()).isEqualTo("gestionnaire_principal");
        assertThat(Champ.OPTION_EDI.type()).isEqualTo(Champ.Type.OUI_NON);
    }
}
