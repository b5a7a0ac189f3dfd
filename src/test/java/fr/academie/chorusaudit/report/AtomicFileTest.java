package fr.academie.chorusaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.fichier.Access;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void replacesAFileAsAWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("rapport.txt"), "ancien");

        AtomicFile.write(file, Access.PRIVE, out -> out.write("nouveau".getBytes(StandardCharsets.UTF_8)));

        assertThat(file).hasContent("nouveau");
    }

    @Test
    void leavesTheFormerFileUntouchedWhenTheDiskIsFull() throws IOException {
        Path file = Files.writeString(folder.resolve("rapport.txt"), "ancien");

        assertThatThrownBy(() -> AtomicFile.write(file, Access.PRIVE, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("Impossible d’écrire " + file
                        + "\u00a0: le disque est plein. Libérez de la place, puis relancez.");

        assertThat(file).hasContent("ancien");
        assertThat(entries()).containsExactly("rapport.txt");
    }

    @Test
    void leavesNothingBehindWhenTheProgramFails() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("rapport.txt"), Access.PRIVE, out -> {
                    out.write(1);
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(entries()).isEmpty();
    }

    @Test
    void saysWhichFileCannotBeWritten() {
        Path file = folder.resolve("absent").resolve("rapport.txt");

        assertThatThrownBy(() -> AtomicFile.write(file, Access.PRIVE, out -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("Impossible d’écrire " + file + ". Vérifiez le dossier de sortie, puis relancez.");
    }

    private Stream<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList().stream();
        }
    }
}
