package fr.academie.chorusaudit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulation: files instead of mails. */
class EmlRelaisTest {

    @TempDir
    Path output;

    @Test
    void writesPrivateFilesWithStableNames() throws IOException {
        EmlRelais relais = new EmlRelais(output.resolve("courriels"));

        relais.remettre(pli("Subject: un\r\n\r\n"));
        Issue issue = relais.remettre(pli("Subject: deux\r\n\r\n"));

        assertThat(issue.sort()).isEqualTo(Issue.Sort.PARTI);
        Path file = output.resolve("courriels/2026-11-24-0a1b2c3d-int-0382780r-ac-x-example.eml");
        assertThat(file).hasContent("Subject: deux\r\n\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        Files.writeString(output.resolve("courriels"), "a file in its place");

        Issue issue = new EmlRelais(output.resolve("courriels")).remettre(pli("x"));

        assertThat(issue.sort()).isEqualTo(Issue.Sort.RELAIS_EN_PANNE);
        assertThat(issue.cause()).isNotBlank();
    }

    private static Pli pli(String text) {
        return new Pli(
                1,
                Poste.JOUR,
                "Int.0382780R@ac-x.example",
                "<0a1b2c3d4e5f@ac-x.example>",
                text.getBytes(StandardCharsets.UTF_8));
    }
}
