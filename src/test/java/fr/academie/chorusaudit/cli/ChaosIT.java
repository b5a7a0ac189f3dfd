package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few rounds of {@code scripts/chaos.sh}; docs/pannes.md tells of a long run. */
class ChaosIT {

    /** Draws both disks full, a disk that turns read-only, SIGTERM and kill -9, these in the middle of a run. */
    private static final String SEED = "40077";

    @TempDir
    Path folder;

    @Test
    void endsEveryRoundEqualToTheReference() throws Exception {
        Path console = folder.resolve("console.txt");
        Process chaos = new ProcessBuilder(List.of("bash", "scripts/chaos.sh", "5", "300", SEED))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();

        assertThat(chaos.waitFor(10, TimeUnit.MINUTES)).isTrue();
        String told = Files.readString(console);
        assertThat(told).contains("5 of 5 rounds ended equal to the reference");
        assertThat(told)
                .as("a fault that stopped nothing shows nothing")
                .contains("| killed (9) |", "| 143 |", "| 74 |");
    }
}
