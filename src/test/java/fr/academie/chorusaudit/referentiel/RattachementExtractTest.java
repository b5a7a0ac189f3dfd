package fr.academie.chorusaudit.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.referentiel.FichierImporte.Etat;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.Rattachement;
import fr.academie.chorusaudit.structure.Role;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RattachementExtractTest {

    private Atelier atelier = new Atelier(Path.of("unused"));

    @BeforeEach
    void open(@TempDir Path folder) {
        atelier = new Atelier(folder);
    }

    @Test
    void readsUserWithSynonymsForEveryColumn() {
        atelier.users(
                "u.csv",
                "Identifiant;Nom de l'utilisateur;Prénom;Adresse électronique;Profil/Rôle;Statut du compte;Statut du"
                        + " rattachement;Date de consultation",
                "19876543200010;PETIT;DOMINIQUE;Dominique.Petit@ac-exemple.fr;Gestionnaire principal;Bloqué;Validée;2026-11-03");
        assertThat(atelier.importOne().lignes()).isEqualTo(1);
        Rattachement user = atelier.dossier(Atelier.LILAS).rattachements().get(0);
        assertThat(user.utilisateur()).isEqualTo(new Personne("DOMINIQUE PETIT", "dominique.petit@ac-exemple.fr"));
        assertThat(user.role().valeur()).isEqualTo(Role.GESTIONNAIRE_PRINCIPAL);
        assertThat(user.compte().valeur()).isEqualTo(EtatCompte.BLOQUE);
        assertThat(user.statut().valeur()).isEqualTo(StatutRattachement.VALIDEE);
        assertThat(user.derniere().source().libelle()).isEqualTo("u.csv, ligne 2");
    }

    @Test
    void tellsTwoUsersOfOneMailboxApart() {
        atelier.users(
                "u.csv",
                "siret;nom;prenom;courriel;statut_compte;statut_rattachement",
                "19876543200010;DUPONT;ANNE;intendance@ac-exemple.fr;actif;validée",
                "19876543200010;MARTIN;PAUL;intendance@ac-exemple.fr;inactif;désactivée",
                "19876543200010;Dupont;Anne;intendance@ac-exemple.fr;actif;validée");
        atelier.importer();
        assertThat(atelier.dossier(Atelier.LILAS).rattachements())
                .hasSize(2)
                .anyMatch(Rattachement::isActive)
                .anyMatch(Rattachement::isInactive);
    }

    @Test
    void believesTheLaterRowOfAUserWhoseNameChanged() {
        atelier.users(
                "u.csv",
                "siret;nom;prenom;courriel;statut_compte;statut_rattachement;date_consultation",
                "19876543200010;DUPONT;ANNE;a.dupont@ac-exemple.fr;actif;validée;2025-09-01",
                "19876543200010;DUPONT;ANNE MARIE;a.dupont@ac-exemple.fr;inactif;désactivée;2026-11-03");
        atelier.importer();
        assertThat(atelier.dossier(Atelier.LILAS).rattachements())
                .singleElement()
                .matches(Rattachement::isInactive);
    }

    @ParameterizedTest
    @CsvSource({
        "En cours de validation,EN_COURS",
        "validé,VALIDEE",
        "VALIDEE,VALIDEE",
        "validé(e),VALIDEE",
        "Refusée,REFUSEE",
        "refusé,REFUSEE",
        "désactivée,DESACTIVEE",
        "Supprimé,SUPPRIMEE"
    })
    void readsRattachementInBothGenders(String text, StatutRattachement expected) {
        atelier.users("u.csv", "siret;nom;statut_rattachement", "19876543200010;PETIT;" + text);
        atelier.importer();
        assertThat(atelier.dossier(Atelier.LILAS)
                        .rattachements()
                        .get(0)
                        .statut()
                        .valeur())
                .isEqualTo(expected);
    }

    @Test
    void keepsUserAndReportsStateThatItDoesNotKnow() {
        atelier.users("u.csv", "siret;nom;role;statut_compte", "19876543200010;PETIT;gestionnaire;actif");
        assertThat(atelier.motifs())
                .containsExactly(
                        "Colonne role\u00a0: valeur «\u00a0gestionnaire\u00a0» non reconnue\u202f; champ ignoré.");
        assertThat(atelier.dossier(Atelier.LILAS).rattachements().get(0).role().isKnown())
                .isFalse();
    }

    @Test
    void saysNothingOfSiretsWithoutUsers() {
        atelier.users("u.csv", "siret;nom;courriel;role", "19876543200010;;;", "19123456700011;?;;utilisateur");
        FichierImporte file = atelier.importOne();
        assertThat(file.lignes()).isZero();
        assertThat(file.refus()).extracting(FichierImporte.Refus::position).containsExactly("ligne 3");
        assertThat(atelier.dossier(Atelier.LILAS).rattachements()).isEmpty();
    }

    /** Otherwise a school all of whose other users are inactive would be accused of having none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MARTIN;actif;31/02/2026",
                "MARTIN;actif;20/11/26",
                "MARTIN;actif;2031-01-01",
                ";actif;2026-11-20",
                "?;actif;2026-11-20"
            })
    void knowsThatSomebodyStandsInARowThatItRefuses(String row) {
        atelier.users("u.csv", "siret;nom;statut_compte;date_consultation", "19876543200010;" + row);
        FichierImporte file = atelier.importOne();

        assertThat(file.lignes()).isZero();
        assertThat(file.refus()).hasSize(1);
        assertThat(atelier.dossier(Atelier.LILAS).rattachements())
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.utilisateur().isInconnue()).isTrue();
                    assertThat(user.isActive()).isFalse();
                    assertThat(user.isInactive()).isFalse();
                });
    }

    @Test
    void doesNotTakeAddressOfStructureForUser() {
        atelier.users("u.csv", "siret;raison_sociale;courriel;gestionnaire_principal", "19876543200010;LILAS;a@b.fr;X");
        FichierImporte file = atelier.importOne();
        assertThat(file.etat()).isEqualTo(Etat.ILLISIBLE);
        assertThat(file.remarque()).contains("dossier des fiches");
    }

    @Test
    void refusesPageOfFicheInWrongFolder() {
        atelier.users("p.txt", "Type d'identifiant SIRET", "Identifiant 19876543200010", "Raison sociale LILAS");
        assertThat(atelier.importOne().remarque()).contains("déplacez-la");
    }
}
