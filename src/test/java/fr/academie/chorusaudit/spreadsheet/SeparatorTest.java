package fr.academie.chorusaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparatorTest {

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(quoteCharacter = '\'', textBlock = """
            'a;b\\n1;2', ';'
            'a,b\\n1,2', ','
            'a|b\\n1|2', '|'
            'siret;montant\\n1;12,5\\n2;13,5', ';'
            'siret;adresse\\n1;12, rue Haute, Lyon\\n2;3, cours Bas, Lyon', ';'
            'Liste au 24/11\\n\\na,b,c\\n1,2,3\\n4,"5;6",7', ','
            'nom\\nLycée A, Lyon\\nLycée B\\nLycée C', ';'
            'a,b\\n"x;y;z",1\\n"u;v;w",2', ','
            'sep=|\\na;b', '|'
            '"sep=,"\\na;b', ','
            '', ';'
            """)
    void guessesTheSeparator(String text, char expected) throws IOException {
        String lines = text.replace("\\n", "\n");

        assertThat(Separator.of(new TextLines(new StringReader(lines)))).isEqualTo(expected);
    }
}
