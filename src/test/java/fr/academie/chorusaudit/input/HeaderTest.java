package fr.academie.chorusaudit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.structure.Etablissement;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    private static final String SIRET = "19098001700015";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIRET",
                "siret",
                " Siret ",
                "N° SIRET",
                "N°SIRET",
                "N° SIRET de l'établissement",
                "Numéro de SIRET de l’établissement scolaire",
                "siren_siret",
                "SIREN_SIRET",
                "SIREN / SIRET",
                "Code SIRET",
                "codeSiret",
                "SIRET établissement",
                "SIRET\u00A0:",
                "N°\nSIRET",
                "S.I.R.E.T.",
                "NUMSIRET",
                "N° SIRET (14 chiffres)",
                "N° SIRET de l'établissement (14 chiffres, sans espace ni point)",
                "Identifiant (SIRET)",
            })
    void findsTheSiretColumnWhateverItIsCalled(String label) throws InputException {
        Feuilles list = new Feuilles().row("Ordre", label).row("1", SIRET);
        assertThat(list.readOne().siret().digits()).isEqualTo(SIRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIREN",
                "Cire",
                "Le SIRET se trouve sur la fiche de la structure dans Chorus Pro",
                "SIRET : 19098001700015",
            })
    void takesNothingElseForTheSiretColumn(String label) {
        assertThatThrownBy(() -> new Feuilles().row(label).row(SIRET).read())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("aucune colonne SIRET")
                .hasMessageContaining("Nommez «\u00A0SIRET\u00A0»");
    }

    @ParameterizedTest
    @CsvSource({
        "UAI, uai",
        "RNE, uai",
        "Code RNE, uai",
        "N° UAI, uai",
        "Identifiant_de_l_etablissement, uai",
        "uai_rne, uai",
        "UAI (ex-RNE), uai",
        "Nom_etablissement, nom",
        "Nom de l'établissement, nom",
        "ÉTABLISSEMENT, nom",
        "Raison sociale, nom",
        "Dénomination, nom",
        "Libellé, nom",
        "Nom, nom",
        "Ville, ville",
        "Nom_commune, ville",
        "Localité, ville",
        "Département, departement",
        "Libelle_departement, departement",
        "Dépt., departement",
        "Code_departement, departement",
        "Courriel de l'intendance, courriel",
        "E-mail intendance, courriel",
        "Intendance (mél), courriel",
        "Adresse électronique du gestionnaire, courriel",
        "MAIL GESTIONNAIRE, courriel",
        "Gestionnaire en poste, gestionnaire",
        "Gestionnaire en poste au 01/09/2026, gestionnaire",
        "Adjoint(e) gestionnaire, gestionnaire",
        "Intendant(e), gestionnaire",
        "Secrétaire général d'EPLE, gestionnaire",
        "Nom et prénom du gestionnaire, gestionnaire",
        "Agence comptable, agence",
        "Agence comptable de rattachement, agence"
    })
    void findsTheOptionalColumns(String label, String field) throws InputException {
        Feuilles list = new Feuilles().row(label, "SIRET").row("a@b", SIRET);
        assertThat(field(list, field)).isEqualTo("a@b");
    }

    @ParameterizedTest
    @CsvSource({
        "Mail, courriel",
        "Courriel, courriel",
        "Adresse_1, courriel",
        "Mail de l'agence comptable, courriel",
        "Mail du gestionnaire principal, courriel",
        "Gestionnaire principal, gestionnaire",
        "Gestionnaire Chorus, gestionnaire",
        "UAI de l'agence comptable, uai",
        "Nom_circonscription, nom",
        "Code_commune, ville"
    })
    void leavesLookalikesAlone(String label, String field) throws InputException {
        Feuilles list = new Feuilles().row(label, "SIRET").row("a@b", SIRET);
        assertThat(field(list, field)).isEmpty();
    }

    @Test
    void prefersTheBestNameAndUsesNoColumnTwice() throws InputException {
        Feuilles list = new Feuilles()
                .row("Nom", "Code_departement", "Établissement", "Libelle_departement", "SIRET")
                .row("Martin", "098", "Collège A", "Valmonde", SIRET);
        Etablissement school = list.readOne();
        assertThat(school.nom()).isEqualTo("Collège A");
        assertThat(school.departement()).isEqualTo("Valmonde");
    }

    @Test
    void joinsTheGivenNameOfTheGestionnaire() throws InputException {
        Feuilles list = new Feuilles()
                .row("SIRET", "Nom du gestionnaire", "Prénom du gestionnaire")
                .row(SIRET, "MARTIN", "Camille");
        assertThat(list.readOne().gestionnaireEnPoste()).isEqualTo("Camille MARTIN");
    }

    @Test
    void passesOverATitleAboveTheHeader() throws InputException {
        Feuilles list = new Feuilles()
                .row("Liste des SIRET de l'académie")
                .rowAt(3, "UAI", "N° SIRET de l'établissement", "Nom")
                .row("0980017A", SIRET, "Collège A");
        assertThat(list.readOne().nom()).isEqualTo("Collège A");
        assertThat(list.lignes.get(0).numero()).isEqualTo(4);
    }

    @Test
    void passesOverATitleAboveAnOnlyColumn() throws InputException {
        Lecture lecture = new Feuilles()
                .row("Liste des SIRET")
                .row("N° de SIRET de chaque établissement")
                .row(SIRET)
                .read();
        assertThat(lecture.lues()).isEqualTo(1);
    }

    @Test
    void passesOverTheSiretOfTheSenderAboveTheHeader() throws InputException {
        Feuilles list = new Feuilles()
                .row("SIRET du rectorat", "190 980 025 00018")
                .row("SIRET", "UAI", "Nom")
                .row(SIRET, "0980017A", "Collège A");
        assertThat(list.read().lues()).isEqualTo(1);
    }

    @Test
    void keepsDataThatLooksLikeABetterHeader() throws InputException {
        Feuilles list =
                new Feuilles().row("Numéro SIRET établissement").row(SIRET).row("SIRET");
        Lecture lecture = list.read();
        assertThat(lecture.retenues()).isEqualTo(1);
        assertThat(lecture.rejetees()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIRET ?", "SIRET faux"})
    void keepsAFirstRowThatSpeaksOfItsSiret(String remark) throws InputException {
        Feuilles list = new Feuilles()
                .row("N° SIRET de l'établissement scolaire", "Observations")
                .row(SIRET, remark)
                .row("19098002500018", "");
        assertThat(list.read().retenues()).isEqualTo(2);
    }

    @Test
    void saysThatRowsAboveTheHeaderWereNotRead() throws InputException {
        Lecture lecture = new Feuilles()
                .row("SIRET")
                .row("190 980 025 00018")
                .row("SIRET", "UAI", "Nom")
                .row(SIRET, "0980017A", "Collège A")
                .read();
        assertThat(lecture.remarques()).singleElement().asString().contains("1 ligne(s) avec un SIRET au-dessus");
    }

    @Test
    void findsAHeaderInRowThirtyAndNoneBelow() throws InputException {
        assertThat(new Feuilles().rowAt(30, "SIRET").rowAt(31, SIRET).read().lues())
                .isEqualTo(1);
        assertThatThrownBy(() -> new Feuilles()
                        .row("Titre")
                        .rowAt(31, "SIRET")
                        .rowAt(32, SIRET)
                        .read())
                .hasMessageContaining("aucune colonne SIRET dans les 30 premières lignes")
                .hasMessageContaining("«\u00A0Titre\u00A0»");
    }

    @Test
    void takesTheExactNameAmongSeveralAndSaysSo() throws InputException {
        Feuilles list = new Feuilles().row("SIRET agence comptable", "SIRET").row("19098002500018", SIRET);
        assertThat(list.read().remarques()).singleElement().asString().contains("«\u00A0SIRET agence comptable\u00A0»");
        assertThat(list.lignes).hasSize(1);
    }

    @Test
    void refusesSeveralSiretColumnsAndNamesThemAll() {
        assertThatThrownBy(() -> new Feuilles()
                        .row("N° SIRET", "Nom", "SIRET de l'agence comptable")
                        .row(SIRET, "A", SIRET)
                        .read())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("liste.xlsx\u00A0: plusieurs colonnes SIRET")
                .hasMessageContaining("«\u00A0N° SIRET\u00A0», «\u00A0SIRET de l'agence comptable\u00A0»");
        assertThatThrownBy(() ->
                        new Feuilles().row("SIRET", "SIRET").row(SIRET, SIRET).read())
                .isInstanceOf(InputException.class);
    }

    @Test
    void readsAHeaderOfManyColumns() throws InputException {
        Object[] header = Collections.nCopies(2_000, (Object) "Colonne").toArray();
        header[1_999] = "SIRET";
        Object[] data = Collections.nCopies(2_000, (Object) Cell.BLANK).toArray();
        data[1_999] = SIRET;
        assertThat(new Feuilles().row(header).row(data).read().retenues()).isEqualTo(1);
    }

    private static String field(Feuilles list, String field) throws InputException {
        Etablissement school = list.readOne();
        return switch (field) {
            case "uai" -> school.uai();
            case "nom" -> school.nom();
            case "ville" -> school.ville();
            case "departement" -> school.departement();
            case "courriel" -> school.courrielIntendance();
            case "gestionnaire" -> school.gestionnaireEnPoste();
            case "agence" -> school.agenceComptable();
            default -> throw new IllegalArgumentException(field);
        };
    }
}
