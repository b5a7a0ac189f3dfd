package fr.academie.chorusaudit.diagnostic;

import static fr.academie.chorusaudit.diagnostic.Audit.audit;
import static fr.academie.chorusaudit.structure.Champ.COURRIEL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COMPTE;
import static fr.academie.chorusaudit.structure.Champ.OPTION_CODE_SERVICE;
import static fr.academie.chorusaudit.structure.Champ.STATUT;
import static fr.academie.chorusaudit.structure.Champ.UTILISATEURS_RATTACHES;
import static fr.academie.chorusaudit.structure.Champ.VILLE;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.academie.chorusaudit.structure.DossierBuilder;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What ends a constat, rule by rule: a known fact to the contrary, on the day of its observation, and nothing else. */
class ContradictionTest {

    private static final String OLD = "2026-11-10";
    private static final String NEW = "2026-11-20";
    private static final String TODAY = "2026-11-24";

    static Stream<Arguments> table() {
        return Stream.of(
                arguments(Code.STRUCTURE_INTROUVABLE, TODAY, dossier().trouvee(TODAY, Map.of(), null)),
                arguments(Code.STRUCTURE_INTROUVABLE, TODAY, dossier().introuvable(TODAY, false, "")),
                arguments(Code.STRUCTURE_INTROUVABLE, NEW, dossier().page(NEW, Map.of(STATUT, "INACTIF"))),
                arguments(Code.STRUCTURE_INTROUVABLE, null, dossier().undatedFiche(NEW, Map.of(STATUT, "ACTIF"))),
                arguments(Code.STRUCTURE_INTROUVABLE, null, dossier().fiche(NEW, Map.of(VILLE, "BOURG"))),
                arguments(Code.STRUCTURE_INTROUVABLE, null, dossier().enEchec(TODAY)),
                arguments(Code.AUCUN_RATTACHEMENT, NEW, collected().fiche(NEW, Map.of(UTILISATEURS_RATTACHES, "2"))),
                arguments(Code.AUCUN_RATTACHEMENT, NEW, active(collected(), "Camille Martin", NEW)),
                arguments(
                        Code.AUCUN_RATTACHEMENT,
                        null,
                        collected().user("Camille Martin", NEW, EtatCompte.BLOQUE, StatutRattachement.VALIDEE)),
                arguments(
                        Code.AUCUN_RATTACHEMENT,
                        null,
                        collected().user("Camille Martin", NEW, EtatCompte.ACTIF, StatutRattachement.EN_COURS)),
                arguments(Code.AUCUN_RATTACHEMENT, null, collected()),
                arguments(
                        Code.AUCUN_RATTACHEMENT,
                        null,
                        compte(NEW, "ACTIF").fiche(NEW, Map.of(UTILISATEURS_RATTACHES, "0"))),
                arguments(Code.STRUCTURE_INACTIVE, NEW, dossier().fiche(NEW, Map.of(STATUT, "ACTIF"))),
                arguments(Code.STRUCTURE_INACTIVE, TODAY, dossier().inactiveSelonChorusPro(TODAY, false, "")),
                arguments(Code.STRUCTURE_INACTIVE, TODAY, dossier().introuvable(TODAY, false, "")),
                arguments(Code.STRUCTURE_INACTIVE, null, dossier().introuvable(TODAY, null, "")),
                arguments(Code.STRUCTURE_INACTIVE, null, collected()),
                arguments(
                        Code.SERVICE_OBLIGATOIRE_SANS_SERVICE,
                        NEW,
                        dossier().fiche(NEW, Map.of(OPTION_CODE_SERVICE, "non"))),
                arguments(
                        Code.SERVICE_OBLIGATOIRE_SANS_SERVICE,
                        TODAY,
                        dossier().trouvee(TODAY, Map.of(OPTION_CODE_SERVICE, "oui"), 1)),
                arguments(
                        Code.SERVICE_OBLIGATOIRE_SANS_SERVICE,
                        null,
                        dossier().trouvee(TODAY, Map.of(OPTION_CODE_SERVICE, "oui"), null)),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_ABSENT, NEW, gestionnaire(NEW, "CAMILLE MARTIN")),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_ABSENT, null, collected()),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_INACTIF, NEW, compte(NEW, "ACTIF")),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_INACTIF, NEW, compte(NEW, "BLOQUE")),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_INACTIF, NEW, gestionnaire(NEW, "")),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_INACTIF, null, gestionnaire(NEW, "DOMINIQUE PETIT")),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_BLOQUE, NEW, compte(NEW, "INACTIF")),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_BLOQUE, null, gestionnaire(NEW, "DOMINIQUE PETIT")),
                arguments(Code.ETABLISSEMENT_FERME, TODAY, dossier().inactiveSelonChorusPro(TODAY, true, "")),
                arguments(Code.ETABLISSEMENT_FERME, TODAY, dossier().trouvee(TODAY, Map.of(STATUT, "ACTIF"), null)),
                arguments(Code.ETABLISSEMENT_FERME, null, dossier().inactiveSelonChorusPro(TODAY, null, "")),
                arguments(Code.ETABLISSEMENT_FERME, null, dossier().fiche(NEW, Map.of(STATUT, "ACTIF"))),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_AUTRE_PERSONNE, NEW, gestionnaire(NEW, "PETIT Dominique")),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_AUTRE_PERSONNE, NEW, gestionnaire(NEW, "")),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_AUTRE_PERSONNE, null, gestionnaire(NEW, "d.petit@ac-x.fr")),
                arguments(
                        Code.GESTIONNAIRE_PRINCIPAL_NON_RATTACHE,
                        NEW,
                        active(gestionnaire(OLD, "CAMILLE MARTIN"), "Camille Martin", NEW)),
                arguments(
                        Code.GESTIONNAIRE_PRINCIPAL_NON_RATTACHE,
                        null,
                        gestionnaire(OLD, "CAMILLE MARTIN").user("Camille Martin", NEW, EtatCompte.ACTIF, null)),
                arguments(Code.FAITS_CONTRADICTOIRES, NEW, compte(NEW, "INACTIF")),
                arguments(Code.FAITS_CONTRADICTOIRES, NEW, active(compte(OLD, "ACTIF"), "Dominique Petit", NEW)),
                arguments(Code.FAITS_CONTRADICTOIRES, null, compte(NEW, "ACTIF")),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_INCONNU, NEW, gestionnaire(NEW, "")),
                arguments(Code.GESTIONNAIRE_PRINCIPAL_INCONNU, null, dossier()),
                arguments(Code.COMPTE_GESTIONNAIRE_INCONNU, NEW, compte(NEW, "BLOQUE")),
                arguments(Code.COMPTE_GESTIONNAIRE_INCONNU, NEW, gestionnaire(NEW, "")),
                arguments(Code.COMPTE_GESTIONNAIRE_INCONNU, null, collected()),
                arguments(Code.FICHE_ANCIENNE, "2026-09-01", gestionnaire("2026-09-01", "CAMILLE MARTIN")),
                arguments(Code.FICHE_ANCIENNE, null, collected()),
                arguments(Code.FICHE_NON_COLLECTEE, NEW, dossier().fiche(NEW, Map.of(VILLE, "BOURG"))),
                arguments(Code.FICHE_NON_COLLECTEE, TODAY, dossier().introuvable(TODAY, null, "")),
                arguments(Code.FICHE_NON_COLLECTEE, null, dossier().enEchec(TODAY)),
                arguments(Code.CONSULTATION_EN_ECHEC, TODAY, dossier().introuvable(TODAY, null, "")),
                arguments(Code.CONSULTATION_EN_ECHEC, null, collected()),
                arguments(
                        Code.UTILISATEUR_UNIQUE,
                        NEW,
                        active(active(collected(), "Camille Martin", OLD), "Dominique Petit", NEW)),
                arguments(Code.UTILISATEUR_UNIQUE, NEW, collected().fiche(NEW, Map.of(UTILISATEURS_RATTACHES, "0"))),
                arguments(Code.UTILISATEUR_UNIQUE, null, collected().fiche(NEW, Map.of(UTILISATEURS_RATTACHES, "4"))),
                arguments(Code.COURRIEL_ABSENT, NEW, dossier().fiche(NEW, Map.of(COURRIEL, "x@exemple.fr"))),
                arguments(Code.COURRIEL_ABSENT, null, collected()),
                arguments(Code.COURRIEL_HORS_ACADEMIE, NEW, dossier().fiche(NEW, Map.of(COURRIEL, "x@ac-x.fr"))),
                arguments(Code.COURRIEL_HORS_ACADEMIE, NEW, dossier().fiche(NEW, Map.of(COURRIEL, ""))),
                arguments(Code.COURRIEL_HORS_ACADEMIE, null, dossier().fiche(NEW, Map.of(COURRIEL, "aucune idée"))),
                arguments(Code.RATTACHEMENTS_INCONNUS, NEW, collected().user("Camille Martin", NEW, null, null)),
                arguments(Code.RATTACHEMENTS_INCONNUS, null, collected()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("table")
    void isContradictedOnTheDayOfTheFactThatSaysTheContrary(
            Code code, @Nullable String expected, DossierBuilder dossier) {
        assertThat(contradicted(audit(), dossier).get(code))
                .isEqualTo(expected == null ? null : LocalDate.parse(expected));
    }

    @Test
    void everyRuleIsInTheTableBothWays() {
        Set<Code> ended = EnumSet.noneOf(Code.class);
        Set<Code> undecided = EnumSet.noneOf(Code.class);
        table().map(Arguments::get).forEach(row -> (row[1] == null ? undecided : ended).add((Code) row[0]));

        assertThat(ended)
                .containsAll(Arrays.stream(Code.values())
                        .filter(code -> code != Code.UAI_INVALIDE)
                        .toList());
        assertThat(undecided).containsAll(ended);
    }

    @Test
    void endsAWrongUaiOnTheDayOfTheListThatGivesARightOne() {
        assertThat(contradicted(audit().uai("0990001N"), collected())).containsEntry(Code.UAI_INVALIDE, Audit.TODAY);
        assertThat(contradicted(audit().uai("0990001A"), collected())).doesNotContainKey(Code.UAI_INVALIDE);
        assertThat(contradicted(audit().uai(""), collected())).doesNotContainKey(Code.UAI_INVALIDE);
    }

    @Test
    void aConstatThatStandsAloneContradictsNoneOfTheRulesThatItSilences() {
        DossierBuilder users = active(active(dossier(), "Camille Martin", NEW), "Dominique Petit", NEW);
        DossierBuilder missing = compte(NEW, "ACTIF").introuvable(TODAY, null, "");

        assertThat(audit().codes(users)).containsExactly(Code.FICHE_NON_COLLECTEE);
        assertThat(contradicted(audit(), users)).isEmpty();
        assertThat(audit().codes(missing)).containsExactly(Code.STRUCTURE_INTROUVABLE);
        assertThat(contradicted(audit(), missing))
                .containsOnlyKeys(Code.FICHE_NON_COLLECTEE, Code.CONSULTATION_EN_ECHEC);
        assertThat(contradicted(audit(), dossier().enEchec(TODAY))).isEmpty();
    }

    private static Map<Code, LocalDate> contradicted(Audit audit, DossierBuilder dossier) {
        Audit here = audit.enPoste("Dominique Petit").domaines("ac-x.fr");
        return new RuleBook(here.properties()).contradicted(here.etablissement(), dossier.build(), here.today());
    }

    /** A fiche that says nothing of what the rules ask. */
    private static DossierBuilder collected() {
        return dossier().fiche(OLD, Map.of(VILLE, "BOURG"));
    }

    private static DossierBuilder gestionnaire(String jour, String nom) {
        return dossier().fiche(jour, Map.of(GESTIONNAIRE_PRINCIPAL, nom));
    }

    private static DossierBuilder compte(String jour, String etat) {
        return dossier()
                .fiche(jour, Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN", GESTIONNAIRE_PRINCIPAL_COMPTE, etat));
    }

    private static DossierBuilder active(DossierBuilder dossier, String nom, String jour) {
        return dossier.user(nom, jour, EtatCompte.ACTIF, StatutRattachement.VALIDEE);
    }
}
