package fr.academie.chorusaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @Test
    void keepsPlainTextAsItIs() {
        String text = "Collège L’Œuvre 😀\nligne\tcolonne";

        assertThat(CellText.clean(text)).isEqualTo(text);
    }

    @Test
    void removesWhatNoCellMayHold() {
        assertThat(CellText.clean("a\u0000b\u001Fc\u0085d\uFFFEe")).isEqualTo("abcde");
        assertThat(CellText.clean("a\uD83Db\uDE00c")).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(CellText.clean("a\r\nb\rc")).isEqualTo("a\nb\nc");
    }

    @Test
    void cutsATooLongTextBetweenCharacters() {
        assertThat(CellText.clean("x".repeat(32_767))).hasSize(32_767).doesNotContain("…");
        assertThat(CellText.clean("x".repeat(32_765) + "😀y")).isEqualTo("x".repeat(32_765) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 4", "-1", "@SUM(A1)", "\t=1", "\r=1", "\u0000=1"})
    void putsAnApostropheBeforeACsvFieldThatStartsLikeAFormula(String field) {
        assertThat(Annexe5Csv.safe(field)).startsWith("'").doesNotContain("\r", "\u0000");
    }

    @Test
    void leavesOtherCsvFieldsAlone() {
        assertThat(Annexe5Csv.safe("Collège = 1")).isEqualTo("Collège = 1");
        assertThat(Annexe5Csv.safe("\u0007=1")).isEqualTo("'=1");
    }
}
