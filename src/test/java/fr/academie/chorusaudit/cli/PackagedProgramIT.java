package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as processes: what only a process can show. */
class PackagedProgramIT {

    private static final int SCHOOLS = 6_000;
    private static final String CSV = "output/annexe5-2026-11-24.csv";

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void installation() {
        shell = new Shell(home);
        List<String> sirets = sirets();
        shell.write("input/etablissements.xlsx", "SIRET\n" + String.join("\n", sirets) + "\n");
        StringBuilder fiches = new StringBuilder("siret;gestionnaire_principal;statut;date_consultation\n");
        sirets.forEach(siret -> fiches.append(siret)
                .append(siret.endsWith("2") ? ";" : ";CAMILLE MARTIN")
                .append(";ACTIF;2026-11-20\n"));
        shell.write("input/fiches/fiches.csv", fiches.toString());
    }

    @Test
    void resumesAfterKillAsIfNothingHadHappened() throws Exception {
        assertThat(audit("reference").waitFor()).isZero();
        String reference = shell.read(CSV);
        Files.move(home.resolve("output"), home.resolve("reference-output"));

        Process killed = audit("data");
        waitFor(killed, "(");
        assertThat(killed.destroyForcibly().waitFor()).isEqualTo(137);
        Process resumed = audit("data");

        assertThat(resumed.waitFor()).isZero();
        assertThat(shell.read(CSV)).isEqualTo(reference).contains("GESTIONNAIRE_PRINCIPAL_ABSENT");
        assertThat(printed(resumed)).contains("Audit des établissements").doesNotContain("Lecture de la liste");
        assertThat(shell.names("data/copies")).isEmpty();
    }

    @Test
    void stopsOnSigtermAndResumes() throws Exception {
        Process stopped = audit("data");
        waitFor(stopped, "(");
        stopped.destroy();

        assertThat(stopped.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(stopped.exitValue()).isEqualTo(143);
        assertThat(printed(stopped)).contains("Arrêt demandé").doesNotContain("\tat ");
        assertThat(audit("data").waitFor()).isZero();
    }

    @Test
    void letsOnlyOneOfTwoStartsWork() throws Exception {
        Process first = audit("data");
        waitFor(first, "…");
        Process second = audit("data");

        assertThat(second.waitFor()).isEqualTo(75);
        assertThat(printed(second)).contains("Un autre traitement est en cours", "processus " + first.pid());
        assertThat(first.waitFor()).isZero();
    }

    @Test
    void isNotStoppedByTheLockOfADeadProcess() throws Exception {
        Process killed = audit("data");
        waitFor(killed, "…");
        assertThat(killed.destroyForcibly().waitFor()).isEqualTo(137);

        assertThat(audit("data").waitFor()).isZero();
    }

    @Test
    void speaksFrenchWithAccentsWhateverTheLocale() throws Exception {
        ProcessBuilder builder = command("data", "--input", "nulle-part.xlsx");
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();

        assertThat(process.waitFor()).isEqualTo(65);
        assertThat(printed(process)).contains("Vérifiez");
    }

    private Process audit(String data) throws IOException {
        return command(data).start();
    }

    private ProcessBuilder command(String data, String... options) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dchorus-audit.home=" + home,
                "-jar",
                System.getProperty("chorus-audit.jar"),
                "audit",
                "--date",
                "2026-11-24",
                "--data",
                home.resolve(data).toString()));
        words.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        return builder.redirectOutput(
                home.resolve("console-" + System.nanoTime() + ".txt").toFile());
    }

    /** Waits until the latest console holds {@code word}, or the process has ended. */
    private void waitFor(Process process, String word) throws Exception {
        while (process.isAlive() && !lastConsole().contains(word)) {
            Thread.sleep(20);
        }
    }

    private String printed(Process process) throws IOException {
        assertThat(process.isAlive()).isFalse();
        return lastConsole();
    }

    private String lastConsole() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            Path last = files.filter(file -> file.getFileName().toString().startsWith("console-"))
                    .sorted()
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            return Files.readString(last);
        }
    }

    private static List<String> sirets() {
        return IntStream.range(0, SCHOOLS).mapToObj(Sirets::of).toList();
    }
}
