package fr.academie.chorusaudit.structure;

import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COMPTE;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COURRIEL;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static fr.academie.chorusaudit.structure.StatutRattachement.DESACTIVEE;
import static fr.academie.chorusaudit.structure.StatutRattachement.VALIDEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GestionnairePrincipalTest {

    private static final String CAMILLE = "CAMILLE MARTIN";
    private static final String DOMINIQUE = "DOMINIQUE PETIT";

    @Test
    void isNotThePredecessorWhomTheSameListKeepsWhateverTheOrderOfItsRows() {
        DossierBuilder last = dossier()
                .userWithRole(DOMINIQUE, "2026-11-20", Role.GESTIONNAIRE_PRINCIPAL, EtatCompte.ACTIF, VALIDEE)
                .userWithRole(CAMILLE, "2026-11-20", Role.GESTIONNAIRE_PRINCIPAL, EtatCompte.INACTIF, DESACTIVEE);
        DossierBuilder first = dossier()
                .userWithRole(CAMILLE, "2026-11-20", Role.GESTIONNAIRE_PRINCIPAL, EtatCompte.BLOQUE, VALIDEE)
                .userWithRole(DOMINIQUE, "2026-11-20", Role.GESTIONNAIRE_PRINCIPAL, null, VALIDEE);

        assertThat(of(last).personne().valeur().nom()).isEqualTo(DOMINIQUE);
        assertThat(of(last).compte().valeur()).isEqualTo(EtatCompte.ACTIF);
        assertThat(of(first).personne().valeur().nom()).isEqualTo(DOMINIQUE);
        assertThat(of(first).compte().isKnown()).isFalse();
    }

    @Test
    void isUnknownWhenNobodySaysAnything() {
        GestionnairePrincipal nobody = of(dossier().fiche("2026-11-24", Map.of(Champ.VILLE, "BOURG")));

        assertThat(nobody.personne().isKnown() || nobody.compte().isKnown()).isFalse();
        assertThat(nobody.isOnFiche()).isFalse();
    }

    @Test
    void comesWithTheAccountThatItsOwnSourceGives() {
        GestionnairePrincipal camille = of(dossier().fiche("2026-11-24", named(CAMILLE, "INACTIF")));

        assertThat(camille.personne().valeur().nom()).isEqualTo(CAMILLE);
        assertThat(camille.compte().valeur()).isEqualTo(EtatCompte.INACTIF);
        assertThat(camille.isOnFiche()).isTrue();
    }

    @Test
    void isNotAccusedOfThePredecessorsAccount() {
        GestionnairePrincipal dominique = of(dossier()
                .fiche("2026-10-01", named(CAMILLE, "INACTIF"))
                .page("2026-11-24", Map.of(GESTIONNAIRE_PRINCIPAL, DOMINIQUE)));

        assertThat(dominique.personne().valeur().nom()).isEqualTo(DOMINIQUE);
        assertThat(dominique.compte().isKnown()).isFalse();
    }

    @Test
    void keepsTheAccountSeenEarlierForTheSamePerson() {
        GestionnairePrincipal camille = of(dossier()
                .fiche("2026-10-01", named(CAMILLE, "BLOQUE"))
                .fiche("2026-10-15", named(DOMINIQUE, "ACTIF"))
                .page("2026-11-24", Map.of(GESTIONNAIRE_PRINCIPAL, "Martin Camille")));

        assertThat(camille.compte().valeur()).isEqualTo(EtatCompte.BLOQUE);
    }

    @Test
    void ownsAnAccountSeenWithoutNameOnlyFromItsOwnDayOn() {
        DossierBuilder before = dossier()
                .fiche("2026-10-01", Map.of(GESTIONNAIRE_PRINCIPAL_COMPTE, "INACTIF"))
                .fiche("2026-11-24", Map.of(GESTIONNAIRE_PRINCIPAL, CAMILLE));
        DossierBuilder after = dossier()
                .fiche("2026-10-01", Map.of(GESTIONNAIRE_PRINCIPAL, CAMILLE))
                .fiche("2026-11-24", Map.of(GESTIONNAIRE_PRINCIPAL_COMPTE, "INACTIF"));

        assertThat(of(before).compte().isKnown()).isFalse();
        assertThat(of(after).compte().valeur()).isEqualTo(EtatCompte.INACTIF);
    }

    @Test
    void losesNameAndAccountWhenTheFieldIsSeenEmpty() {
        GestionnairePrincipal nobody =
                of(dossier().fiche("2026-10-01", named(CAMILLE, "ACTIF")).fiche("2026-11-24", named("", "INACTIF")));

        assertThat(nobody.personne().isAbsent()).isTrue();
        assertThat(nobody.compte().isKnown()).isFalse();
    }

    @Test
    void isNamedByAnAddressAlone() {
        GestionnairePrincipal camille =
                of(dossier().fiche("2026-11-24", Map.of(GESTIONNAIRE_PRINCIPAL_COURRIEL, "c@ac-x.fr")));

        assertThat(camille.personne().valeur()).isEqualTo(new Personne("", "c@ac-x.fr"));
        assertThat(camille.isOnFiche()).isTrue();
    }

    @Test
    void isCompletedByTheNewestAddressAndItsAccount() {
        GestionnairePrincipal camille = of(dossier()
                .fiche("2026-01-05", with(named(CAMILLE, "INACTIF"), "old@ac-x.fr"))
                .fiche("2026-03-05", with(named(CAMILLE, "ACTIF"), "new@ac-x.fr"))
                .page("2026-11-24", Map.of(GESTIONNAIRE_PRINCIPAL, CAMILLE)));

        assertThat(camille.personne().valeur().courriel()).isEqualTo("new@ac-x.fr");
        assertThat(camille.personne().observation().jour()).hasToString("2026-11-24");
        assertThat(camille.compte().valeur()).isEqualTo(EtatCompte.ACTIF);
    }

    @Test
    void isTheUserWhoHoldsTheRoleWhenTheListIsNewerThanTheFiche() {
        GestionnairePrincipal dominique = of(dossier()
                .fiche("2026-10-01", named(CAMILLE, "INACTIF"))
                .userWithRole(DOMINIQUE, "2026-11-24", Role.GESTIONNAIRE_PRINCIPAL, EtatCompte.ACTIF, null));

        assertThat(dominique.personne().valeur().nom()).isEqualTo(DOMINIQUE);
        assertThat(dominique.compte().valeur()).isEqualTo(EtatCompte.ACTIF);
        assertThat(dominique.isOnFiche()).isFalse();
    }

    @Test
    void isNoLongerTheUserWhoseRoleChanged() {
        GestionnairePrincipal nobody = of(dossier()
                .userWithRole(CAMILLE, "2026-10-01", Role.GESTIONNAIRE_PRINCIPAL, null, null)
                .userWithRole(CAMILLE, "2026-11-24", Role.UTILISATEUR, null, null));

        assertThat(nobody.personne().isKnown()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSEE", "SUPPRIMEE"})
    void isNotAUserWhoIsNoLongerAttached(StatutRattachement statut) {
        GestionnairePrincipal nobody = of(
                dossier().userWithRole(CAMILLE, "2026-11-24", Role.GESTIONNAIRE_PRINCIPAL, EtatCompte.ACTIF, statut));

        assertThat(nobody.personne().isKnown()).isFalse();
    }

    @Test
    void takesTheNewestStateOfTheAccountFromTheListOfUsers() {
        DossierBuilder newer = dossier()
                .fiche("2026-10-01", named(CAMILLE, "INACTIF"))
                .user("Martin Camille", "2026-11-24", EtatCompte.ACTIF, null);
        DossierBuilder older = dossier()
                .fiche("2026-11-24", named(CAMILLE, "INACTIF"))
                .user("Martin Camille", "2026-10-01", EtatCompte.ACTIF, null);

        assertThat(of(newer).compte().valeur()).isEqualTo(EtatCompte.ACTIF);
        assertThat(of(older).compte().valeur()).isEqualTo(EtatCompte.INACTIF);
    }

    @Test
    void hasAnUnknownAccountWhenUsersOfThatNameHaveDifferentOnes() {
        DossierBuilder homonyms = dossier()
                .fiche("2026-11-24", Map.of(GESTIONNAIRE_PRINCIPAL, CAMILLE))
                .user(CAMILLE + " <c1@ac-x.fr>", "2026-11-24", EtatCompte.INACTIF, null)
                .user(CAMILLE + " <c2@ac-x.fr>", "2026-11-24", EtatCompte.ACTIF, null);

        assertThat(of(homonyms).compte().isKnown()).isFalse();
    }

    private static GestionnairePrincipal of(DossierBuilder dossier) {
        return dossier.build().gestionnairePrincipal();
    }

    private static Map<Champ, String> named(String nom, String compte) {
        return Map.of(GESTIONNAIRE_PRINCIPAL, nom, GESTIONNAIRE_PRINCIPAL_COMPTE, compte);
    }

    private static Map<Champ, String> with(Map<Champ, String> valeurs, String courriel) {
        Map<Champ, String> more = new EnumMap<>(valeurs);
        more.put(GESTIONNAIRE_PRINCIPAL_COURRIEL, courriel);
        return more;
    }
}
