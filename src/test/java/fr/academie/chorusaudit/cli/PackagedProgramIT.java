package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The packaged jar as processes: what only a process can show. */
class PackagedProgramIT {

    private static final int SCHOOLS = 6_000;
    private static final String CSV = "output/annexe5-2026-11-24.csv";

    @TempDir
    Path home;

    private Shell shell;
    private Program program;

    @BeforeEach
    void installation() {
        shell = new Shell(home);
        program = new Program(home, SCHOOLS);
    }

    @Test
    void resumesAfterKillAsIfNothingHadHappened() throws Exception {
        assertThat(program.audit("reference").waitFor()).isZero();
        String reference = shell.read(CSV);
        Files.move(home.resolve("output"), home.resolve("reference-output"));

        Process killed = program.audit("data");
        program.waitFor(killed, "(");
        assertThat(killed.destroyForcibly().waitFor()).isEqualTo(137);
        Process resumed = program.audit("data");

        assertThat(resumed.waitFor()).isZero();
        assertThat(shell.read(CSV)).isEqualTo(reference).contains("GESTIONNAIRE_PRINCIPAL_ABSENT");
        assertThat(program.printed(resumed))
                .contains("Audit des établissements")
                .doesNotContain("Lecture de la liste");
        assertThat(shell.names("data/copies")).isEmpty();
    }

    @Test
    void stopsOnSigtermAndResumes() throws Exception {
        Process stopped = program.audit("data");
        program.waitFor(stopped, "(");
        stopped.destroy();

        assertThat(stopped.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(stopped.exitValue()).isEqualTo(143);
        assertThat(program.printed(stopped)).contains("Arrêt demandé").doesNotContain("\tat ");
        assertThat(program.audit("data").waitFor()).isZero();
    }

    @Test
    void letsOnlyOneOfTwoStartsWork() throws Exception {
        Process first = program.audit("data");
        program.waitFor(first, "…");
        Process second = program.audit("data");

        assertThat(second.waitFor()).isEqualTo(75);
        assertThat(program.printed(second)).contains("Un autre traitement est en cours", "processus " + first.pid());
        assertThat(first.waitFor()).isZero();
    }

    /** What makes it fast, whatever the machine: neither Spring's context, nor a log, nor the other commands. */
    @Test
    void refusesASecondStartBeforeAnythingElseIsLoaded() throws Exception {
        Process first = program.audit("data");
        program.waitFor(first, "…");
        Process second = program.command(List.of("-Xlog:class+load"), "data").start();

        assertThat(second.waitFor()).isEqualTo(75);
        assertThat(program.printed(second))
                .contains("cli.AuditCommand ")
                .doesNotContain(
                        "ch.qos.logback", "com.sun.org.apache.xerces", "springframework.boot", "cli.PurgeCommand ");
        assertThat(first.waitFor()).isZero();
    }

    @Test
    void letsOnlyOneOfTenStartsAtTheSameMomentWork() throws Exception {
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            starts.add(program.audit("data"));
        }
        List<Integer> codes = new ArrayList<>();
        for (Process start : starts) {
            codes.add(start.waitFor());
        }

        assertThat(codes).containsOnlyOnce(0).containsOnly(0, 75);
        assertThat(shell.names("output"))
                .filteredOn(name -> name.endsWith(".xlsx"))
                .hasSize(1);
    }

    @Test
    void isNotStoppedByTheLockOfADeadProcess() throws Exception {
        Process killed = program.audit("data");
        program.waitFor(killed, "…");
        assertThat(killed.destroyForcibly().waitFor()).isEqualTo(137);

        assertThat(program.audit("data").waitFor()).isZero();
    }

    @Test
    void speaksFrenchWithAccentsWhateverTheLocale() throws Exception {
        ProcessBuilder builder = program.command("data", "--input", "nulle-part.xlsx");
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();

        assertThat(process.waitFor()).isEqualTo(65);
        assertThat(program.printed(process)).contains("Vérifiez");
    }

    @Test
    void logsAsJsonForACollector() throws Exception {
        ProcessBuilder builder = program.command("data");
        builder.environment().put("CHORUSAUDIT_JOURNAL", "ecs");

        assertThat(builder.start().waitFor()).isZero();
        List<JsonNode> events = new ArrayList<>();
        for (String line : shell.read("data/journaux/chorus-audit-2026-11-24-1.json")
                .lines()
                .toList()) {
            events.add(new ObjectMapper().readTree(line));
        }
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.get("@timestamp")).isNotNull();
            assertThat(event.get("execution").asString()).isEqualTo("1");
        });
    }
}
