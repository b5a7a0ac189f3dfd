package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked to stop, the packaged program does so at once, says so, and goes on at the next call. */
class StopIT {

    private static final String CSV = "output/annexe5-2026-11-24.csv";

    @TempDir
    Path home;

    private Shell shell;
    private Program program;

    @BeforeEach
    void installation() {
        shell = new Shell(home);
        program = new Program(home, 10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Import des fiches", "Lecture de la liste", "Audit des établissements", "Écriture du rapport"})
    void stopsInEveryStep(String step) throws Exception {
        Process stopped = program.audit("data");
        program.waitFor(stopped, step);
        Thread.sleep(150);
        stopped.destroy();

        assertThat(stopped.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(stopped.exitValue()).isEqualTo(143);
        assertThat(program.printed(stopped)).contains("Arrêt demandé").doesNotContain("\tat ", "Fichier");
        assertThat(shell.read("output/last-run.json")).contains("\"code_sortie\" : 143", "\"execution\" : 1");
        assertThat(shell.names("output")).containsExactly("chorus-audit.prom", "last-run.json");

        Process resumed = program.audit("data");
        assertThat(resumed.waitFor()).isZero();
        assertThat(shell.read("output/last-run.json")).contains("\"code_sortie\" : 0", "\"execution\" : 1");
        assertThat(Files.readAllLines(home.resolve(CSV))).hasSizeGreaterThan(900);
    }

    @Test
    void tellsCtrlCFromSigterm() throws Exception {
        Process stopped = program.audit("data");
        program.waitFor(stopped, "Audit des établissements");
        new ProcessBuilder(List.of("kill", "-INT", Long.toString(stopped.pid())))
                .start()
                .waitFor();

        assertThat(stopped.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(stopped.exitValue()).isEqualTo(130);
        assertThat(shell.read("output/last-run.json")).contains("\"code_sortie\" : 130");
        assertThat(shell.type("historique").out()).contains("interrompue · code 130");
        assertThat(program.audit("data").waitFor()).isZero();
    }
}
