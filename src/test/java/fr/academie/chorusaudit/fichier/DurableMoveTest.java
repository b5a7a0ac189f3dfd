package fr.academie.chorusaudit.fichier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bears a name is the former file or the new one, never a part of either. */
class DurableMoveTest {

    @TempDir
    private Path folder;

    @Test
    void replacesWhatBoreTheName() throws IOException {
        Path written = Files.writeString(folder.resolve("rapport.tmp"), "nouveau");
        Path target = Files.writeString(folder.resolve("rapport"), "ancien");

        DurableMove.replace(written, target);

        assertThat(target).hasContent("nouveau");
        assertThat(written).doesNotExist();
    }

    @Test
    void leavesWhatBoreTheNameWhenThereIsNothingToMove() throws IOException {
        Path target = Files.writeString(folder.resolve("rapport"), "ancien");

        assertThatThrownBy(() -> DurableMove.replace(folder.resolve("rapport.tmp"), target))
                .isInstanceOf(NoSuchFileException.class);

        assertThat(target).hasContent("ancien");
    }

    @Test
    void refusesToReplaceAFolderThatHoldsSomething() throws IOException {
        Path written = Files.writeString(folder.resolve("rapport.tmp"), "nouveau");
        Path target = Files.createDirectory(folder.resolve("rapport"));
        Files.writeString(target.resolve("note"), "ancien");

        assertThatThrownBy(() -> DurableMove.replace(written, target)).isInstanceOf(IOException.class);

        assertThat(target.resolve("note")).hasContent("ancien");
        assertThat(written).hasContent("nouveau");
    }
}
