package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
}
