package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.standin.Conduct;
import fr.academie.chorusaudit.standin.Operation;
import fr.academie.chorusaudit.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar asks a stand-in of Chorus Pro, and is killed meanwhile. */
class ChorusProKillIT {

    private static final int SCHOOLS = 200;

    /** Look-ups that the client has under way at once, at most: three calls each, most of them waiting for the pace. */
    private static final int IN_FLIGHT = 64;

    @TempDir
    Path home;

    private Shell shell;
    private StandIn standIn;

    @BeforeEach
    void installation() {
        shell = new Shell(home);
        shell.write(
                "input/etablissements.xlsx",
                "SIRET\n" + IntStream.range(0, SCHOOLS).mapToObj(Sirets::of).collect(Collectors.joining("\n")) + "\n");
        standIn = StandIn.start(Conduct.GOOD.withLatency(Duration.ofMillis(100)));
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void asksNoSchoolTwiceButThoseInFlightAndReportsAsIfNothingHadHappened() throws Exception {
        assertThat(audit("reference").waitFor()).as(console()).isZero();
        String csv = shell.read("output/annexe5-2026-11-24.csv");
        Map<String, String> schools = schools();
        standIn.journal().clear();
        Files.move(home.resolve("output"), home.resolve("reference-output"));

        Process killed = audit("data");
        while (killed.isAlive() && standIn.journal().calls(Operation.SERVICES) < SCHOOLS / 3) {
            Thread.sleep(10);
        }
        assertThat(killed.destroyForcibly().waitFor()).isEqualTo(137);
        assertThat(audit("data").waitFor()).as(console()).isZero();

        assertThat(standIn.journal().askedAgain(Operation.RECHERCHER).values()).allMatch(times -> times == 2);
        assertThat(standIn.journal().askedAgain(Operation.RECHERCHER)).hasSizeLessThanOrEqualTo(IN_FLIGHT);
        assertThat(shell.read("output/annexe5-2026-11-24.csv")).isEqualTo(csv).contains("STRUCTURE_INTROUVABLE");
        assertThat(schools()).isEqualTo(schools);
    }

    @Test
    void showsNoSecretInTheProcessList() throws Exception {
        Process running = audit("data");
        while (running.isAlive() && standIn.journal().requests() == 0) {
            Thread.sleep(10);
        }
        String commandLine = running.info().commandLine().orElse("");
        running.destroy();

        assertThat(commandLine).contains("audit").doesNotContain("faux");
        assertThat(running.waitFor()).isEqualTo(143);
    }

    private Process audit(String data) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dchorus-audit.home=" + home,
                "-jar",
                System.getProperty("chorus-audit.jar"),
                "audit",
                "--source",
                "chorus-pro",
                "--date",
                "2026-11-24",
                "--data",
                home.resolve(data).toString()));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(standIn.environment());
        builder.environment().put("CHORUSAUDIT_CHORUSPRO_REQUESTSPERSECOND", "100");
        return builder.redirectOutput(home.resolve("console.txt").toFile()).start();
    }

    private String console() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.anyMatch(home.resolve("console.txt")::equals) ? shell.read("console.txt") : "";
        }
    }

    private Map<String, String> schools() {
        return AuditedSchools.of(home.resolve("output/audit-chorus-pro-2026-11-24.xlsx"));
    }
}
