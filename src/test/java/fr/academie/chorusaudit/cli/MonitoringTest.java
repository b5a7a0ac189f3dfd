package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What monitoring finds in the folder of the reports, however a run ended. */
class MonitoringTest {

    private static final String LAST = "output/last-run.json";
    private static final String METRICS = "output/chorus-audit.prom";

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void installation() {
        shell = new Shell(home);
        shell.write("input/etablissements.xlsx", "SIRET;UAI;Nom\n19382780500014;0382780R;Lycée des Cimes\n");
        shell.write(
                "input/fiches/fiches.csv",
                "siret;statut;gestionnaire_principal;date_consultation\n19382780500014;ACTIF;;2026-11-20\n");
    }

    @Test
    void tellsTheFiguresOfARunToPrometheus() throws IOException {
        audit();

        assertThat(shell.read(METRICS).lines())
                .contains(
                        "chorus_audit_last_run_exit_code 0",
                        "chorus_audit_etablissements{verdict=\"anomalie\"} 1",
                        "chorus_audit_etablissements{verdict=\"conforme\"} 0",
                        "chorus_audit_lignes{nature=\"lues\"} 1",
                        "chorus_audit_constats{code=\"GESTIONNAIRE_PRINCIPAL_ABSENT\"} 1",
                        "chorus_audit_annexe5 1")
                .anyMatch(line -> line.startsWith("chorus_audit_step_duration_seconds{etape=\"audit\"} "))
                .anyMatch(line -> line.matches("chorus_audit_last_success_timestamp_seconds \\d{10}"));
        assertThat(mode(METRICS)).isEqualTo("rw-r--r--");
    }

    @Test
    void datesARunThatWasResumedByItsLastEnd() throws Exception {
        shell.write("output", "in the way of the folder");
        assertThat(audit().code()).isEqualTo(74);
        Files.delete(home.resolve("output"));
        Thread.sleep(1_100);
        Instant resumed = Instant.now();

        assertThat(audit().code()).isZero();
        assertThat(success()).isGreaterThanOrEqualTo(resumed.getEpochSecond());
        assertThat(Files.getLastModifiedTime(home.resolve(LAST)).toInstant())
                .isAfterOrEqualTo(resumed.truncatedTo(ChronoUnit.SECONDS));
    }

    /** A failure of a later call is replaced by the run that was done: its age is that of its end. */
    @Test
    void datesARunThatIsToldAgainByItsEnd() throws Exception {
        audit();
        long end = success();
        shell.write("input/etablissements.xlsx", "");
        assertThat(audit().code()).isEqualTo(65);
        installation();
        Thread.sleep(1_100);

        assertThat(audit().out()).contains("Liste déjà traitée");
        assertThat(success()).isEqualTo(end);
        assertThat(Files.getLastModifiedTime(home.resolve(LAST)).toInstant().getEpochSecond())
                .isEqualTo(end);
    }

    private long success() {
        return shell.read(METRICS)
                .lines()
                .filter(line -> line.startsWith("chorus_audit_last_success_timestamp_seconds "))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** The exposition format: a type before each family, a family in one piece, one number a line. */
    @Test
    void writesWhatPrometheusCanRead() {
        audit();

        Pattern sample = Pattern.compile("[a-z][a-z0-9_]*(\\{[a-z]+=\"[^\"\\\\\n]*\"})? [0-9.E-]+");
        List<String> families = shell.read(METRICS)
                .lines()
                .filter(line -> line.startsWith("# TYPE "))
                .toList();
        assertThat(families).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(shell.read(METRICS).lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> sample.matcher(line).matches());
        assertThat(shell.read(METRICS)).endsWith("\n");
    }

    @Test
    void tellsHowARunFailedAndKeepsTheLastSuccess() throws IOException {
        audit();
        String success = line("chorus_audit_last_success_timestamp_seconds ");
        Files.delete(home.resolve("input/etablissements.xlsx"));
        Shell.Result failed = audit();

        assertThat(failed.code()).isEqualTo(65);
        assertThat(shell.read(LAST))
                .contains("\"code_sortie\" : 65", "\"date\" : \"2026-11-24\"", "\"execution\" : null", "\"message\"");
        assertThat(mode(LAST)).isEqualTo("rw-r--r--");
        assertThat(line("chorus_audit_last_run_exit_code ")).endsWith(" 65");
        assertThat(line("chorus_audit_last_success_timestamp_seconds ")).isEqualTo(success);
        assertThat(line("chorus_audit_annexe5 ")).endsWith(" 1");
    }

    @Test
    void tellsTheNumberOfARunThatFailedAndNothingOfItsList() {
        shell.write("input/etablissements.xlsx", "Nom;Responsable\nLycée;Camille Durandal\n");
        audit();

        assertThat(shell.read(LAST)).contains("\"execution\" : 1").doesNotContainIgnoringCase("durandal");
        assertThat(shell.read(METRICS)).contains("chorus_audit_last_run_exit_code 65");
    }

    @Test
    void tellsOfAWrongSettingInTheFolderThatTheSettingsName() {
        shell.write("config/application.yml", "chorus-audit:\n  taille-lot: 0\n  output: rapports\n");
        audit();

        assertThat(shell.read("rapports/last-run.json")).contains("\"code_sortie\" : 78");
        assertThat(home.resolve("output")).doesNotExist();
    }

    @Test
    void tellsOfUnreadableSettingsWhereReportsAlreadyLie() {
        audit();
        shell.write("config/application.yml", "chorus-audit:\n\tzone: x\n");

        assertThat(audit().code()).isEqualTo(78);
        assertThat(shell.read(LAST)).contains("\"code_sortie\" : 78");
    }

    @Test
    void saysOnTheConsoleAloneWhatCannotBeWritten() {
        shell.write("output", "in the way of the folder");
        Shell.Result failed = audit();

        assertThat(failed.code()).isEqualTo(74);
        assertThat(failed.err()).contains("last-run.json").doesNotContain("\tat ");
    }

    @Test
    void tellsOfSuccessAgainWhenTheSameListWasDoneAfterAll() throws IOException {
        audit();
        Path list = home.resolve("input/etablissements.xlsx");
        Path aside = Files.move(list, home.resolve("ailleurs.xlsx"));
        audit();
        Files.move(aside, list);

        assertThat(audit().out()).contains("déjà traitée");
        assertThat(shell.read(LAST)).isEqualTo(shell.read("output/resume-2026-11-24.json"));
        assertThat(shell.read(METRICS)).contains("chorus_audit_last_run_exit_code 0");
    }

    private Shell.Result audit(String... options) {
        return shell.type(Stream.concat(Stream.of("audit", "--date", "2026-11-24"), Stream.of(options))
                .toArray(String[]::new));
    }

    private String line(String start) {
        return shell.read(METRICS)
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private String mode(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(path)));
    }
}
