package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read what the program leaves, whatever the umask of its caller. */
class FileModesIT {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"000", "077"})
    void keepsNamesToTheirOwnerAndFiguresForAll(String umask) throws Exception {
        Program program = new Program(home, 50);
        ProcessBuilder audit = program.command("data");
        List<String> command = new ArrayList<>(List.of("bash", "-c", "umask " + umask + "; exec \"$@\"", "umask"));
        command.addAll(audit.command());

        assertThat(audit.command(command).start().waitFor()).isZero();
        assertThat(mode(home.resolve("data"))).isEqualTo("rwx------");
        assertThat(mode(home.resolve("output"))).isEqualTo("rwx------");
        assertThat(files("data")).isNotEmpty().allMatch(file -> mode(file).equals("rw-------"));
        assertThat(files("output"))
                .hasSize(5)
                .allSatisfy(file ->
                        assertThat(mode(file)).as("%s", file).isEqualTo(isPublic(file) ? "rw-r--r--" : "rw-------"));
    }

    private static boolean isPublic(Path file) {
        return file.toString().endsWith(".json") || file.toString().endsWith(".prom");
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
