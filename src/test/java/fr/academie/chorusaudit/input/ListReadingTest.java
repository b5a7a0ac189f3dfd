package fr.academie.chorusaudit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.cellule.MotifSiret;
import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.spreadsheet.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListReadingTest {

    private static final String SIRET = "19098001700015";
    private static final String OTHER = "19098002500018";

    @Test
    void countsBlankRowsThatTheFileLeavesOutButNotThoseAtTheEnd() throws InputException {
        Lecture lecture = new Feuilles()
                .row("SIRET", "Nom")
                .rowAt(4, SIRET)
                .rowAt(5, " ", Cell.BLANK)
                .rowAt(9, OTHER)
                .rowAt(10, "")
                .rowAt(40, "\u00A0")
                .read();
        assertThat(lecture).isEqualTo(lecture(8, 2, 0, 0, 0, 6));
    }

    @Test
    void countsTheLineBreaksInsideARecordOfATextFileAsNoBlankRows() throws InputException {
        ListReading reading = new ListReading("liste.csv", true, ligne -> {});
        reading.startSheet("liste");
        reading.row(new Row(1, List.of(Cell.text("N°\nSIRET")), 2));
        reading.row(new Row(3, List.of(Cell.text(SIRET), Cell.text("a\nb\nc")), 3));
        reading.row(new Row(7, List.of(Cell.text(OTHER))));
        assertThat(reading.finish()).extracting("lues", "retenues", "vides").containsExactly(3L, 2L, 1L);
    }

    @Test
    void takesFourteenDigitsWithAWrongKeyInTheSandboxOnlyAndRepairsNoneThere() throws InputException {
        String wrongKey = "19098001700016";
        Feuilles list = new Feuilles().row("SIRET").row(SIRET).row(wrongKey).row("5520135300013");
        assertThat(list.read()).isEqualTo(lecture(3, 1, 0, 0, 2, 0));
        assertThat(list.read(false)).isEqualTo(lecture(3, 2, 0, 0, 1, 0));
    }

    @Test
    void countsARepeatedSiretAsDuplicateOfItsFirstRow() throws InputException {
        Feuilles list =
                new Feuilles().row("SIRET", "UAI").row(SIRET, "0980017A").row("190 980 017 00015", "0980018B");
        assertThat(list.read()).isEqualTo(lecture(2, 1, 0, 1, 0, 0));
        assertThat(list.lignes.get(1)).isInstanceOfSatisfying(Ligne.Doublon.class, doublon -> {
            assertThat(doublon.position()).isEqualTo("Feuil1!3");
            assertThat(doublon.premiere()).isEqualTo("Feuil1!2");
            assertThat(doublon.valeur()).isEqualTo("190 980 017 00015");
            assertThat(doublon.etablissement().uai()).isEqualTo("0980018B");
        });
    }

    @Test
    void findsDuplicatesAcrossSheetsAndAfterRepair() throws InputException {
        Feuilles list = new Feuilles()
                .sheet("Collèges")
                .row("SIRET")
                .row("5520135300012")
                .sheet("Lycées")
                .row("Nom", "N° SIRET")
                .row("A", "05520135300012");
        Lecture lecture = list.read();
        assertThat(lecture.feuilles()).containsExactly("Collèges", "Lycées");
        assertThat(lecture.reparees()).isEqualTo(1);
        assertThat(lecture.doublons()).isEqualTo(1);
        assertThat(((Ligne.Doublon) list.lignes.get(1)).premiere()).isEqualTo("Collèges!2");
    }

    @Test
    void leavesASheetWithoutHeaderAsideAndSaysSoUnlessItIsEmpty() throws InputException {
        Lecture lecture = new Feuilles()
                .sheet("Notice")
                .row("À lire")
                .sheet("Feuil2")
                .sheet("Liste")
                .row("SIRET")
                .row(SIRET)
                .read();
        assertThat(lecture.feuilles()).containsExactly("Liste");
        assertThat(lecture.remarques())
                .containsExactly(
                        "Feuille «\u00A0Notice\u00A0» laissée de côté\u00A0: pas de colonne SIRET dans ses 30 premières lignes.");
    }

    @Test
    void rejectsARowWithoutSiretAndShowsWhatIdentifiesIt() throws InputException {
        Feuilles list = new Feuilles()
                .row("SIRET", "UAI", "Nom")
                .row(SIRET, "", "A")
                .row("", " 0980018b ", "Collège\n\u00A0 B");
        list.read();
        assertThat(list.lignes.get(1))
                .isEqualTo(new Ligne.Rejetee("Feuil1", 3, "", MotifSiret.MANQUANT.phrase(), "0980018b", "Collège B"));
    }

    @Test
    void rejectsAHeaderRepeatedAmongTheRows() throws InputException {
        Feuilles list = new Feuilles().row("SIRET", "Nom").row(SIRET, "A").row("Siret", "Nom");
        list.read();
        assertThat(((Ligne.Rejetee) list.lignes.get(1)).motif()).isEqualTo(MotifSiret.EN_TETE_REPETE.phrase());
    }

    @Test
    void tellsARowOfFormulasWithoutValueFromAnEmptyOne() throws InputException {
        Cell formula = new Cell(Cell.Kind.BLANK, "", true, null);
        Feuilles list = new Feuilles()
                .row("SIRET", "Nom")
                .row(SIRET, "A")
                .row(formula, "B")
                .row(formula, formula);
        Lecture lecture = list.read();
        assertThat(lecture.lues()).isEqualTo(2);
        assertThat(lecture.remarques())
                .singleElement()
                .asString()
                .contains("1 ligne(s) ne contiennent que des formules");
        assertThat(((Ligne.Rejetee) list.lignes.get(1)).motif()).isEqualTo(MotifSiret.FORMULE_SANS_VALEUR.phrase());
    }

    @Test
    void refusesAListWithoutUsableRowAndSaysWhy() {
        assertThatThrownBy(() -> new Feuilles()
                        .row("SIRET")
                        .row("190980017")
                        .row("190980025")
                        .row("x")
                        .read())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "liste.xlsx\u00A0: aucune ligne exploitable sur 3 lue(s). Feuil1!2\u00A0: SIREN seul")
                .hasMessageContaining("Feuil1!4\u00A0: ")
                .hasMessageNotContaining("Feuil1!3");
        assertThatThrownBy(() -> new Feuilles().row("SIRET").row(" ").read())
                .hasMessageContaining("aucune ligne exploitable, la liste ne contient que son en-tête");
    }

    @Test
    void refusesAFileWithNothingInIt() {
        assertThatThrownBy(() -> new Feuilles().sheet("Feuil1").read())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("aucune colonne SIRET");
    }

    @Test
    void quotesLabelsButNoDataWhereNoSiretColumnIs() {
        assertThatThrownBy(() -> new Feuilles()
                        .row("Établissement", "Identifiant")
                        .row("Collège A", "Camille Martin", "camille.martin@ac-exemple.fr", "0380001A")
                        .row("Collège B", "Dominique Petit", "04 76 00 00 00", "38000")
                        .read())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("trouvé\u00A0: «\u00A0Établissement\u00A0», «\u00A0Identifiant\u00A0»");
        assertThatThrownBy(() -> new Feuilles()
                        .row("Camille Martin", "camille.martin@ac-exemple.fr")
                        .read())
                .hasMessageContaining("aucun intitulé trouvé");
    }

    @Test
    void countsTheEndMarkOfAnOldTextFileAsNothing() throws InputException {
        Lecture lecture = new Feuilles().row("SIRET").row(SIRET).row("\u001A").read();
        assertThat(lecture.lues()).isEqualTo(1);
    }

    @Test
    void readsADepartementThatBecameANumber() throws InputException {
        Feuilles list = new Feuilles().row("SIRET", "Département").row(SIRET, Cell.number("1"));
        assertThat(list.readOne().departement()).isEqualTo("01");
    }

    @Test
    void tidiesTextsAndDropsErrorsAndPlaceholders() throws InputException {
        Cell zero = new Cell(Cell.Kind.NUMBER, "0", true, null);
        Feuilles list = new Feuilles()
                .row("SIRET", "UAI", "Nom", "Ville", "Gestionnaire", "Adresse de l'intendance", "Agence comptable")
                .row(SIRET, Cell.error("#N/A"), "  Lycée\u00A0\n A\u0007 ", zero, "à pourvoir", "1 rue Verte", "#REF!");
        assertThat(list.readOne())
                .extracting("uai", "nom", "ville", "gestionnaireEnPoste", "courrielIntendance", "agenceComptable")
                .containsExactly("", "Lycée A", "", "", "", "");
    }

    @Test
    void capsHugeTexts() throws InputException {
        Feuilles list = new Feuilles()
                .row("SIRET", "Nom")
                .row(SIRET, "\uD83D\uDE00".repeat(16_000))
                .row("x\u0000y".repeat(10_000), "B");
        list.read();
        assertThat(((Ligne.Retenue) list.lignes.get(0)).etablissement().nom()).hasSize(Texte.MAX_LENGTH);
        assertThat(((Ligne.Rejetee) list.lignes.get(1)).valeur())
                .hasSize(200)
                .startsWith("x yx yx")
                .doesNotContain("\u0000");
    }

    private static Lecture lecture(long lues, long retenues, long reparees, long doublons, long rejetees, long vides) {
        return new Lecture(lues, retenues, reparees, doublons, rejetees, vides, List.of("Feuil1"), List.of());
    }
}
