package fr.academie.chorusaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "FROM_1900, 1, 1900-01-01",
        "FROM_1900, 59, 1900-02-28",
        "FROM_1900, 61, 1900-03-01",
        "FROM_1900, 46350, 2026-11-24",
        "FROM_1900, 46350.999, 2026-11-24",
        "FROM_1900, 46349.999999999, 2026-11-24",
        "FROM_1900, 2958465.5, 9999-12-31",
        "FROM_1900, 2958466,",
        "FROM_1900, 0.5,",
        "FROM_1900, -1,",
        "FROM_1900, NaN,",
        "FROM_1904, 0, 1904-01-01",
        "FROM_1904, 44888, 2026-11-24",
        "FROM_1904, 2957003, 9999-12-31",
        "FROM_1904, 2957004,"
    })
    void countsDays(DateSystem system, double serial, @Nullable LocalDate expected) {
        assertThat(system.day(serial)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            dd/mm/yyyy                        | true
            d mmmm yyyy;@                     | true
            [$-40C]d\\ mmmm\\ yyyy;@          | true
            yyyy-mm-dd hh:mm                  | true
            mmm-yy                            | true
            hh:mm:ss                          | false
            [h]:mm                            | false
            General                           | false
            0.00                              | false
            "déposé" 0                        | false
            # ##0 "jours"                     | false
            00000000000000                    | false
            """)
    void tellsFormatsThatShowADay(String pattern, boolean expected) throws RefusedException {
        DateFormats formats = new DateFormats();
        formats.addFormat(164, pattern);
        formats.addStyle(0);
        formats.addStyle(164);

        assertThat(formats.isDay(0)).isFalse();
        assertThat(formats.isDay(1)).isEqualTo(expected);
        assertThat(formats.isDay(2)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,false", "13,false", "14,true", "17,true", "18,false", "21,false", "22,true", "45,false", "49,false"})
    void tellsBuiltInFormatsThatShowADay(int format, boolean expected) {
        DateFormats formats = new DateFormats();
        formats.addStyle(format);

        assertThat(formats.isDay(0)).isEqualTo(expected);
    }
}
