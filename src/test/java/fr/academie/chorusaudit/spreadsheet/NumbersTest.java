package fr.academie.chorusaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "19382780500014, 19382780500014",
        "1.9382780500014E13, 19382780500014",
        "1.9382780500014E+13, 19382780500014",
        "5.0, 5",
        "-3, -3",
        "1.50, 1.5",
        "1.1000000000000001, 1.1",
        "-0, 0",
        "0.0, 0",
        "007, 7",
        "1E3, 1000",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void writesAllDigits(String raw, String expected) {
        assertThat(Numbers.plain(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,5", "1E999999999", "1E-999999999", "NaN", "0x10"})
    void refusesWhatNoSpreadsheetHolds(String raw) {
        assertThat(Numbers.plain(raw)).isNull();
    }

    @Test
    void refusesEndlessDigits() {
        assertThat(Numbers.plain("1".repeat(100))).isNull();
    }

    @Test
    void writesDoublesByTheirShortestDigits() {
        assertThat(Numbers.plain(19382780500014d)).isEqualTo("19382780500014");
        assertThat(Numbers.plain(1.1)).isEqualTo("1.1");
        assertThat(Numbers.plain(Double.NaN)).isNull();
    }
}
