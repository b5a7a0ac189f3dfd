package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.mail.ScriptedRelay;
import fr.academie.chorusaudit.mail.ScriptedRelay.Received;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sending of the packaged program, killed at any moment, and beside an audit. */
class SendingIT {

    /** More with {@code -Dchorus-audit.kills=20}. */
    private static final int KILLS = Integer.getInteger("chorus-audit.kills", 5);

    private static final long SEED = Long.getLong("chorus-audit.seed", 20261124);

    @TempDir
    Path home;

    private final ScriptedRelay relay = ScriptedRelay.willing();
    private int consoles;

    @AfterEach
    void close() throws IOException {
        relay.close();
    }

    @Test
    void bringsNothingTwiceWhenKilledAtRandomMoments() throws Exception {
        int schools = 12 * KILLS;
        Shell shell = Intendances.install(new Shell(home), schools, relay.port());
        relay.becomes((command, recipient) -> {
            pause(new Random().nextInt(15));
            return null;
        });
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            int enough = relay.received().size() + 1 + random.nextInt(8);
            Process sending = start("audit", "--date", "2026-11-24");
            while (sending.isAlive() && relay.received().size() < enough) {
                pause(1);
            }
            pause(random.nextInt(60));
            assertThat(sending.destroyForcibly().waitFor())
                    .as("killed in the midst of it")
                    .isEqualTo(137);
        }
        int code = finish("audit", "--date", "2026-11-24");

        assertThat(code).isIn(0, 20);
        assertThat(finish("audit", "--date", "2026-11-24"))
                .as("nothing is left to do")
                .isZero();
        List<String> arrived =
                relay.accepted().stream().map(Received::recipient).toList();
        assertThat(arrived).as("seed %s", SEED).doesNotHaveDuplicates();
        List<String> told = shell.type("courriels").out().lines().toList();
        for (int i = 0; i < schools; i++) {
            String address = " i" + i + "@ac-x.example ";
            assertThat(arrived.contains(address.strip())
                            || told.stream()
                                    .anyMatch(line -> line.contains(address) && line.contains("issue inconnue")))
                    .as("%s arrives or is told, seed %s", address, SEED)
                    .isTrue();
        }
        assertThat(told).filteredOn(line -> line.contains("issue inconnue ·")).hasSizeLessThanOrEqualTo(KILLS);
        assertThat(told).noneMatch(line -> line.contains("en cours") || line.contains("en attente"));
    }

    @Test
    void letsAnAuditStartWhileABacklogLeaves() throws Exception {
        int schools = 12;
        Shell shell = Intendances.install(new Shell(home), schools, relay.port(), "maximum-par-execution: 1");
        assertThat(finish("audit", "--date", "2026-11-24")).isZero();
        Intendances.settings(shell, relay.port(), "par-minute: 5");
        Process backlog = start("courriels", "--envoyer");
        while (backlog.isAlive() && relay.received().size() < 5) {
            pause(10);
        }
        pause(500);

        Process audit = start("audit", "--date", "2026-11-25");

        assertThat(audit.waitFor())
                .as("not 75: the other one waits for its pace")
                .isZero();
        assertThat(lastConsole()).contains("La commande «\u00a0courriels\u00a0» est en cours");
        assertThat(backlog.isAlive()).isTrue();
        backlog.destroy();
        assertThat(backlog.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(backlog.exitValue()).isEqualTo(143);
        Intendances.settings(shell, relay.port());
        assertThat(finish("courriels", "--envoyer")).isZero();
        assertThat(relay.accepted().stream().map(Received::recipient))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, schools)
                        .mapToObj(i -> "i" + i + "@ac-x.example")
                        .toList());
    }

    private int finish(String... words) throws Exception {
        return start(words).waitFor();
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dchorus-audit.home=" + home,
                "-jar",
                System.getProperty("chorus-audit.jar")));
        command.addAll(List.of(words));
        File console = console(++consoles).toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console)
                .start();
    }

    private Path console(int number) {
        return home.resolve("console-" + number + ".txt");
    }

    private String lastConsole() throws IOException {
        return Files.readString(console(consoles));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
