package fr.academie.chorusaudit.cellule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.spreadsheet.Cell;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiretReaderTest {

    private static final String SIRET = "19098001700015";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19098001700015",
                " 19098001700015 ",
                "19 098 001 700 015",
                "190 980 017 00015",
                "190\u00A0980\u00A0017\u00A000015",
                "190\u202F980\u202F017\u202F00015",
                "190\u2009980\u3000017\u200700015",
                "\u200B19098001700015\uFEFF",
                "\u202A19098001700015\u202C",
                "190\t980\n017\r\n00015",
                "190.980.017.00015",
                "19.098.001.700.015",
                "19,098,001,700,015",
                "19'098'001'700'015",
                "19.09.80.01.70.00.15",
                "190980017.00015",
                "190-980-017-00015",
                "190\u2013980\u2014017\u201100015",
                "190_980_017_00015",
                "190980017/00015",
                "190980017 / 00015",
                "'19098001700015",
                "\u201919098001700015",
                "\"19098001700015\"",
                "=\"19098001700015\"",
                "(19098001700015)",
                "\u00AB\u00A019098001700015\u00A0\u00BB",
                "- 19098001700015",
                "19098001700015.",
                "19098001700015.0",
                "19098001700015,0",
                "19098001700015.00",
                "19098001700015,000000",
                "19 098 001 700 015,00",
                "19,098,001,700,015.00",
                "1.9098001700015E13",
                "1,9098001700015E+13",
                "1.9098001700015e+13",
                "1,90980017000150E+13",
                "SIRET : 19098001700015",
                "SIRET\u00A0:\u00A0190 980 017 00015",
                "Siret n\u00B019098001700015",
                "N\u00B0 19098001700015",
                "N\u00BA SIRET : 19098001700015",
                "num\u00E9ro SIRET 19098001700015",
                "SIREN/SIRET : 190980017 00015",
                "19098001700015 (SIRET)",
                "\uFF11\uFF19\uFF10\uFF19\uFF18\uFF10\uFF10\uFF11\uFF17\uFF10\uFF10\uFF10\uFF11\uFF15",
                "\u0661\u0669\u0660\u0669\u0668\u0660\u0660\u0661\u0667\u0660\u0660\u0660\u0661\u0665",
            })
    void readsWhatLeavesNoDoubt(String text) {
        assertThat(read(Cell.text(text))).isEqualTo(SIRET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            190980017                     | SIREN
            190 980 017                   | SIREN
            190980017.0                   | SIREN
            1,90980E+13                   | ABIME
            1.9098E13                     | ABIME
            1,9098001700E+13              | ABIME
            19098000000000                | ABIME
            19098001700000                | ABIME
            19 098 000 000 000            | ABIME
            1E13                          | ABIME
            19098001700014                | CLE
            91098001700015                | CLE
            1.9098001700014E13            | CLE
            9098001700015                 | TROP_COURT
            190980017000                  | TROP_COURT
            1234567890                    | TROP_COURT
            0476264247                    | TROP_COURT
            04 76 26 42 47                | TROP_COURT
            19098                         | TROP_COURT
            1                             | TROP_COURT
            190980017000151               | TROP_LONG
            0019098001700015              | TROP_LONG
            190980017000159999            | TROP_LONG
            19098001700015 / 19098002500018     | PLUSIEURS
            19098001700015 et 19098002500018    | PLUSIEURS
            190 980 017 00015;190 980 025 00018 | PLUSIEURS
            1909800170001519098002500018  | PLUSIEURS
            19098001700015, 19098002500018 | PLUSIEURS
            19098001700015.19098002500018  | PLUSIEURS
            l9098001700015                | LETTRES
            19O98OO17OOO13                | LETTRES
            19098001700015 A              | LETTRES
            FR19098001700015              | LETTRES
            19098001700015²               | LETTRES
            0980017A                      | UAI
            098 0017 a                    | UAI
            en cours de création          | PAS_DE_NUMERO
            SIRET                         | PAS_DE_NUMERO
            ?                             | PAS_DE_NUMERO
            -                             | PAS_DE_NUMERO
            néant                         | PAS_DE_NUMERO
            -19098001700015               | NEGATIF
            −19098001700015               | NEGATIF
            19098001700015,5              | DECIMALES
            1909800170001.3               | DECIMALES
            1.9098001700015               | DECIMALES
            1.90980017000155E13           | DECIMALES
            00000000000000                | ZEROS
            0                             | ZEROS
            24/11/2026                    | DATE
            2026-11-24                    | DATE
            2026-11-24 00:00:00           | DATE
            VRAI                          | BOOLEEN
            #N/A                          | FORMULE_EN_ERREUR
            #VALEUR!                      | FORMULE_EN_ERREUR
            ##########                    | FORMULE_EN_ERREUR
            """)
    void refusesWithTheReason(String text, MotifSiret motif) {
        assertThat(SiretReader.read(Cell.text(text))).isEqualTo(new SiretCell.Refuse(motif));
    }

    @ParameterizedTest
    @CsvSource({"19098001700015", "35600000000048", "35600000009075"})
    void readsNumbersDigitForDigit(String digits) {
        assertThat(read(Cell.number(digits))).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "-19098001700015, NEGATIF",
        "19098001700015.5, DECIMALES",
        "0.5, DECIMALES",
        "19098000000000, ABIME",
        "190980017, SIREN",
        "0, ZEROS",
        "19098001700014, CLE",
        "190980017000151, TROP_LONG",
        "46350, TROP_COURT"
    })
    void refusesNumbersWithTheReason(String digits, MotifSiret motif) {
        assertThat(SiretReader.read(Cell.number(digits))).isEqualTo(new SiretCell.Refuse(motif));
    }

    @ParameterizedTest
    @CsvSource({
        "05520135300012, 5520135300012",
        "00552013500012, 552013500012",
        "05520135300012, 5 520 135 300 012",
        "05520135300012, 5520135300012.0",
        "05520135300012, 5.520135300012E12"
    })
    void putsLostZerosBackAndSaysSo(String siret, String text) {
        assertThat(SiretReader.read(Cell.text(text))).isInstanceOfSatisfying(SiretCell.Lu.class, lu -> {
            assertThat(lu.repare()).isTrue();
            assertThat(lu.siret().digits()).isEqualTo(siret);
        });
    }

    @Test
    void neverRepairsWhatLostItsLastDigits() {
        assertThat(SiretReader.read(Cell.text("5520200000000"))).isEqualTo(new SiretCell.Refuse(MotifSiret.ABIME));
    }

    @Test
    void tellsWhatElseACellHolds() {
        assertThat(reason(Cell.BLANK)).isEqualTo(MotifSiret.MANQUANT);
        assertThat(reason(Cell.text(" \u00A0\u200B"))).isEqualTo(MotifSiret.MANQUANT);
        assertThat(reason(new Cell(Cell.Kind.BLANK, "", true, null))).isEqualTo(MotifSiret.FORMULE_SANS_VALEUR);
        assertThat(reason(Cell.error("#REF!"))).isEqualTo(MotifSiret.FORMULE_EN_ERREUR);
        assertThat(reason(Cell.date(LocalDate.of(2026, 11, 24)))).isEqualTo(MotifSiret.DATE);
        assertThat(reason(new Cell(Cell.Kind.BOOLEAN, "VRAI", false, null))).isEqualTo(MotifSiret.BOOLEEN);
    }

    @Test
    void readsTheCachedValueOfAFormula() {
        assertThat(read(new Cell(Cell.Kind.NUMBER, SIRET, true, null))).isEqualTo(SIRET);
        assertThat(read(new Cell(Cell.Kind.TEXT, SIRET, true, null))).isEqualTo(SIRET);
    }

    @Test
    void staysCalmBeforeAVeryLongText() {
        assertThat(reason(Cell.text("1".repeat(32_767)))).isEqualTo(MotifSiret.TROP_LONG);
        assertThat(reason(Cell.text("mot ".repeat(8_000)))).isEqualTo(MotifSiret.TROP_LONG);
        assertThat(read(Cell.text(" ".repeat(16_000) + SIRET + " ".repeat(16_000))))
                .isEqualTo(SIRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000", "\uD83D\uDE00", "\uD83D", "e13", "1e999", "siret siret", "=\"\"", "1.", ".1", "()"})
    void survivesAnything(String text) {
        assertThat(SiretReader.read(Cell.text(text))).isInstanceOf(SiretCell.Refuse.class);
    }

    private static String read(Cell cell) {
        return ((SiretCell.Lu) SiretReader.read(cell)).siret().digits();
    }

    private static MotifSiret reason(Cell cell) {
        return ((SiretCell.Refuse) SiretReader.read(cell)).motif();
    }
}
