package fr.academie.chorusaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedTextReaderTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @Test
    void readsOneSiretPerLine() throws Exception {
        assertThat(texts("SIRET\n19382780500014\n\n19690001900011"))
                .containsExactly(List.of("SIRET"), List.of("19382780500014"), List.of("19690001900011"));
    }

    @Test
    void numbersRowsByTheLineWhereTheyStart() throws Exception {
        Path file = file("a;b\n\n\"x\ny\";1\n\"\";2\n;;\n", StandardCharsets.UTF_8);

        assertThat(ReadSheets.onlySheet(file)).extracting(Row::number).containsExactly(1, 3, 5);
        assertThat(ReadSheets.onlySheet(file).get(1).cell(0)).isEqualTo(Cell.text("x\ny"));
    }

    @Test
    void honoursTheSeparatorThatTheFirstLineStates() throws Exception {
        Path file = file("\ufeffsep=,\r\nsiret,nom;ville\r\n", StandardCharsets.UTF_8);

        assertThat(ReadSheets.onlySheet(file))
                .containsExactly(new Row(2, List.of(Cell.text("siret"), Cell.text("nom;ville"))));
    }

    @Test
    void losesNoLineToAnUnclosedQuoteInWindows1252() throws Exception {
        Path file = file("siret;nom\n1;\"Lycée\n2;Collège\n3;\"Élysée; \"\"A\"\"\"\n", WINDOWS_1252);

        assertThat(ReadSheets.texts(file))
                .containsExactly(
                        List.of("siret", "nom"),
                        List.of("1", "\"Lycée"),
                        List.of("2", "Collège"),
                        List.of("3", "Élysée; \"A\""));
    }

    @Test
    void losesNoLineToAnUnclosedQuoteFarFromTheEnd() throws Exception {
        StringBuilder text = new StringBuilder("siret;nom\n1;\"Lycée\n");
        for (int i = 2; i <= 500; i++) {
            text.append(i).append(";Collège\n");
        }

        assertThat(texts(text.toString())).hasSize(501).last().isEqualTo(List.of("500", "Collège"));
    }

    @Test
    void takesQuotesInsideCellsAsTheyAre() throws Exception {
        assertThat(texts("nom;ville\nLycée \"Jaurès\";Lyon\n\"Jaurès\" annexe;Lyon\nC:\\dossier\\;x\n"))
                .containsExactly(
                        List.of("nom", "ville"),
                        List.of("Lycée \"Jaurès\"", "Lyon"),
                        List.of("\"Jaurès\" annexe", "Lyon"),
                        List.of("C:\\dossier\\", "x"));
    }

    @Test
    void endsLinesByCarriageReturnsAlone() throws Exception {
        assertThat(texts("a;b\r1;2\r\r3;4")).containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void readsNothingFromBlankLines() throws Exception {
        assertThat(texts("\n\r\n")).isEmpty();
    }

    @Test
    void forgivesTheEndMarkOfMsDos() throws Exception {
        assertThat(texts("siret\n1\n\u001a")).contains(List.of("1"));
    }

    @Test
    void forgivesWhatABadExportLeftInACell() throws Exception {
        assertThat(texts("SIRET;Nom\n19382780500014;Coll\u0000\u0001ège\n")).hasSize(2);
    }

    @Test
    void takesMoreRowsThanASheetHas() throws Exception {
        Path file = file("\n".repeat(1_048_576) + "1\n", StandardCharsets.UTF_8);

        assertThat(ReadSheets.onlySheet(file)).extracting(Row::number).containsExactly(1_048_577);
    }

    private List<List<String>> texts(String text) throws Exception {
        return ReadSheets.texts(file(text, StandardCharsets.UTF_8));
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("liste.txt"), text, charset);
    }
}
