package fr.academie.chorusaudit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of mail, written to {@code target/courriels} to be looked at. */
class CourrielSamplesTest {

    private static final Path SHOWN = Path.of("target", "courriels");

    @TempDir
    private static Path temporaires;

    private static Map<String, Courriel> samples;

    @BeforeAll
    static void write() throws IOException {
        samples = CourrielSamples.all(temporaires);
        Files.createDirectories(SHOWN);
        for (Map.Entry<String, Courriel> sample : samples.entrySet()) {
            Files.writeString(
                    SHOWN.resolve(sample.getKey() + ".html"), sample.getValue().html());
            Files.writeString(
                    SHOWN.resolve(sample.getKey() + ".txt"),
                    sample.getValue().sujet() + "\n\n" + sample.getValue().texte());
            for (PieceJointe piece : sample.getValue().piecesJointes()) {
                Files.write(SHOWN.resolve(sample.getKey() + "-" + piece.nom()), piece.contenu());
            }
        }
    }

    @Test
    void everyMailHasBothEditions() {
        assertThat(samples.values()).hasSize(9).allSatisfy(courriel -> {
            assertThat(courriel.texte()).isNotBlank();
            assertThat(courriel.html()).startsWith("<!DOCTYPE html>");
        });
    }
}
