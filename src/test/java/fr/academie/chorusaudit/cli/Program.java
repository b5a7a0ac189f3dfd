package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The packaged jar, started as processes on an installation of its own. */
final class Program {

    private final Path home;

    /** An installation with a list of {@code schools} and their fiches. */
    Program(Path home, int schools) {
        this.home = home;
        Shell shell = new Shell(home);
        List<String> sirets = sirets(schools);
        shell.write("input/etablissements.xlsx", "SIRET\n" + String.join("\n", sirets) + "\n");
        StringBuilder fiches = new StringBuilder("siret;gestionnaire_principal;statut;date_consultation\n");
        sirets.forEach(siret -> fiches.append(siret)
                .append(siret.endsWith("2") ? ";" : ";CAMILLE MARTIN")
                .append(";ACTIF;2026-11-20\n"));
        shell.write("input/fiches/fiches.csv", fiches.toString());
    }

    Process audit(String data) throws IOException {
        return command(data).start();
    }

    ProcessBuilder command(String data, String... options) {
        return command(List.of("-Xmx256m"), data, options);
    }

    ProcessBuilder command(List<String> java, String data, String... options) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(java);
        words.addAll(List.of(
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
    void waitFor(Process process, String word) throws Exception {
        while (process.isAlive() && !lastConsole().contains(word)) {
            Thread.sleep(20);
        }
    }

    String printed(Process process) throws IOException {
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

    /** Well-formed numbers of schools that do not exist. */
    private static List<String> sirets(int schools) {
        return IntStream.range(0, schools)
                .mapToObj(i -> "19%07d0001".formatted(9_000_000 + i))
                .map(Program::withKey)
                .toList();
    }

    private static String withKey(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
