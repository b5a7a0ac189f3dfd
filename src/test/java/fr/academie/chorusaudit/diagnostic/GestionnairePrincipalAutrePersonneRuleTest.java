package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COURRIEL;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.DossierBuilder;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GestionnairePrincipalAutrePersonneRuleTest {

    private static final Code CODE = Code.GESTIONNAIRE_PRINCIPAL_AUTRE_PERSONNE;

    @Test
    void flagsWhenTheListNamesSomebodyElse() {
        Constat constat = audit().enPoste("Dominique Petit").find(CODE, camille());

        assertThat(constat.faits())
                .containsExactly(
                        new FaitCite(
                                "Gestionnaire principal",
                                "CAMILLE MARTIN",
                                "source 1",
                                LocalDate.of(2026, 11, 20),
                                true),
                        new FaitCite(
                                "Gestionnaire en poste",
                                "Dominique Petit",
                                "liste des établissements",
                                Audit.TODAY,
                                true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Martin Camille",
                "Mme Martin, Camille",
                "camille.martin@ac-x.fr",
                "",
                "?",
                "-",
                "—",
                "Inconnu",
                "vacant",
                "Poste vacant",
                "néant",
                "N/A",
                "n.c.",
                "#N/A",
                "à pourvoir",
                "non renseigné"
            })
    void isSilentWhenTheListNamesTheSamePersonOrNobodyOrCannotBeCompared(String enPoste) {
        assertThat(audit().enPoste(enPoste).codes(camille())).doesNotContain(CODE);
    }

    @Test
    void comparesAddressesWhenBothHaveOne() {
        DossierBuilder dossier = camille().user("CAMILLE MARTIN <c@ac-x.fr>", "2026-11-20", null, null);
        DossierBuilder withAddress = dossier()
                .fiche(
                        "2026-11-20",
                        Map.of(GESTIONNAIRE_PRINCIPAL, "C MARTIN", GESTIONNAIRE_PRINCIPAL_COURRIEL, "c@ac-x.fr"));

        assertThat(audit().enPoste("d@ac-x.fr").codes(dossier)).doesNotContain(CODE);
        assertThat(audit().enPoste("d@ac-x.fr").codes(withAddress)).contains(CODE);
        assertThat(audit().enPoste("Camille Martin <c@ac-x.fr>").codes(withAddress))
                .doesNotContain(CODE);
    }

    @Test
    void isSilentWhenNobodyIsOrIsKnownToBeNamed() {
        assertThat(audit().enPoste("Dominique Petit")
                        .codes(dossier().fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, ""))))
                .doesNotContain(CODE);
        assertThat(audit().enPoste("Dominique Petit").codes(dossier().fiche("2026-11-20", Map.of(STATUT, "ACTIF"))))
                .doesNotContain(CODE);
    }

    private static DossierBuilder camille() {
        return dossier().fiche("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN"));
    }
}
