package fr.academie.chorusaudit.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.cellule.DateReader;
import fr.academie.chorusaudit.cellule.FullSiret;
import fr.academie.chorusaudit.cellule.RefusedException;
import fr.academie.chorusaudit.cellule.Valeur;
import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.structure.Champ;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NON_DIFFUSIBLE_INSEE | oui      | oui
            NON_DIFFUSIBLE_INSEE | VRAI     | oui
            NON_DIFFUSIBLE_INSEE | x        | oui
            NON_DIFFUSIBLE_INSEE | 1        | oui
            NON_DIFFUSIBLE_INSEE | [x]      | oui
            NON_DIFFUSIBLE_INSEE | ☑        | oui
            NON_DIFFUSIBLE_INSEE | Non      | non
            NON_DIFFUSIBLE_INSEE | faux     | non
            NON_DIFFUSIBLE_INSEE | 0        | non
            NON_DIFFUSIBLE_INSEE | ☐        | non
            STATUT               | Active   | ACTIF
            STATUT               | INACTIVE | INACTIF
            GESTIONNAIRE_PRINCIPAL_COMPTE | Bloqué    | BLOQUE
            GESTIONNAIRE_PRINCIPAL_COMPTE | bloqué(e) | BLOQUE
            GESTIONNAIRE_PRINCIPAL_COMPTE | Inactif   | INACTIF
            GESTIONNAIRE_PRINCIPAL_COMPTE | désactivé | INACTIF
            UTILISATEURS_RATTACHES        | 0         | 0
            UTILISATEURS_RATTACHES        | 12        | 12
            UTILISATEURS_RATTACHES        | 3.0       | 3
            VILLE                         | Le  Havre | Le Havre
            """)
    void readsValueInItsCanonicalForm(Champ champ, String text, String expected) {
        assertThat(ValueReader.read(champ, Cell.text(text))).isEqualTo(Valeur.lue(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "??",
                "inconnu",
                "INCONNUE",
                "-",
                "—",
                "–",
                "#N/A",
                "#REF!",
                "#NOM?",
                "…",
                "vacant",
                "À compléter"
            })
    void takesMarkersOfIgnoranceForUnknown(String text) {
        assertThat(ValueReader.read(Champ.GESTIONNAIRE_PRINCIPAL, Cell.text(text)))
                .isEqualTo(Valeur.INCONNUE);
        assertThat(ValueReader.read(Champ.STATUT, Cell.text(text))).isEqualTo(Valeur.INCONNUE);
    }

    @Test
    void takesErrorsAndFormulasThatFoundNothingForUnknown() {
        Cell zero = new Cell(Cell.Kind.NUMBER, "0", true, null);
        assertThat(ValueReader.read(Champ.COURRIEL, Cell.error("#N/A"))).isEqualTo(Valeur.INCONNUE);
        assertThat(ValueReader.read(Champ.COURRIEL, zero)).isEqualTo(Valeur.INCONNUE);
        assertThat(ValueReader.read(Champ.UTILISATEURS_RATTACHES, zero)).isEqualTo(Valeur.INCONNUE);
        assertThat(ValueReader.read(Champ.COURRIEL, Cell.number("0"))).isEqualTo(Valeur.INCONNUE);
        assertThat(ValueReader.read(Champ.COURRIEL, new Cell(Cell.Kind.TEXT, " ", true, null)))
                .isEqualTo(Valeur.INCONNUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "Aucun", "néant"})
    void takesEmptyCellsAndWordsForItAsEmpty(String text) {
        assertThat(ValueReader.read(Champ.GESTIONNAIRE_PRINCIPAL, Cell.text(text)))
                .isEqualTo(Valeur.VIDE);
    }

    @Test
    void putsBackZeroThatExcelAteFromPostCode() {
        assertThat(ValueReader.read(Champ.CODE_POSTAL, Cell.number("1000"))).isEqualTo(Valeur.lue("01000"));
    }

    @ParameterizedTest
    @CsvSource({
        "STATUT,suspendu",
        "STATUT,INACTIF ?",
        "GESTIONNAIRE_PRINCIPAL_COMPTE,inactif ?",
        "GESTIONNAIRE_PRINCIPAL_COMPTE,? bloqué",
        "OPTION_CODE_SERVICE,oui ?",
        "UTILISATEURS_RATTACHES,-1",
        "UTILISATEURS_RATTACHES,beaucoup",
        "OPTION_EDI,peut-être"
    })
    void doesNotGuessValueThatFieldCannotHave(Champ champ, String text) {
        assertThat(ValueReader.read(champ, Cell.text(text)).etat()).isEqualTo(Valeur.Etat.NON_RECONNUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-03",
                "03/11/2026",
                "3/11/2026",
                "03-11-2026",
                "03.11.2026",
                "03/11/2026 10:32",
                "2026-11-03T10:32:00Z",
                "03/11/2026 à 10h32",
                "3 novembre 2026",
                "\u00a003/11/2026 "
            })
    void readsDayInFrenchAndIso(String text) throws RefusedException {
        assertThat(DateReader.read(Cell.text(text), TODAY)).contains(LocalDate.of(2026, 11, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/02/2026", "11/24/2026", "hier", "20261103", "03/11/26", "01/01/1900"})
    void refusesDayThatIsNone(String text) {
        assertThatThrownBy(() -> DateReader.read(Cell.text(text), TODAY))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("illisible");
    }

    @Test
    void readsDayOfACellThatLostItsFormat() throws RefusedException {
        assertThat(DateReader.read(Cell.number("46329"), TODAY)).contains(LocalDate.of(2026, 11, 3));
        assertThatThrownBy(() -> DateReader.read(Cell.text("46329"), TODAY)).hasMessageContaining("illisible");
    }

    @Test
    void acceptsTodayAndRefusesTomorrow() throws RefusedException {
        assertThat(DateReader.read(Cell.date(TODAY), TODAY)).contains(TODAY);
        assertThatThrownBy(() -> DateReader.read(Cell.date(TODAY.plusDays(1)), TODAY))
                .hasMessage("Date 25/11/2026\u00a0: elle est dans le futur\u202f; corrigez-la.");
    }

    @Test
    void takesDateOfLookUpThatFoundNothingForNoDate() throws RefusedException {
        LocalDate zero = LocalDate.of(1899, 12, 31);
        assertThat(DateReader.read(new Cell(Cell.Kind.DATE, zero.toString(), true, zero), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19876543200010",
                "198 765 432 00010",
                "198\u00a0765\u202f432 00010",
                "198.765.432-00010",
                "19876543200010.0",
                "'19876543200010",
                "SIRET : 198 765 432 00010",
                "1.9876543200010E13"
            })
    void readsSiretThatIsThereInFull(String text) throws RefusedException {
        assertThat(FullSiret.read(Cell.text(text)).digits()).isEqualTo("19876543200010");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''               | SIRET manquant
            198765432        | SIREN
            1,98765E+13      | abîmé par Excel
            19876500000000   | abîmé par Excel
            1234567800010    | 14 chiffres
            19876543200011   | clé de contrôle
            Collège          | Aucun chiffre
            """)
    void refusesSiretWithItsReason(String text, String reason) {
        assertThatThrownBy(() -> FullSiret.read(Cell.text(text))).hasMessageContaining(reason);
    }
}
