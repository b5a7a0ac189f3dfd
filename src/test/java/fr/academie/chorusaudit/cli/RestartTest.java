package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.mail.SendingLock;
import fr.academie.chorusaudit.standin.Conduct;
import fr.academie.chorusaudit.standin.Credentials;
import fr.academie.chorusaudit.standin.Operation;
import fr.academie.chorusaudit.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill at an unlucky moment leaves in the tables: the same command goes on, and nobody has to clean them. */
class RestartTest {

    private static final String DAY = "2026-11-24";
    private static final String[] FROM_THE_AUDIT_ON = {
        "DELETE FROM constat",
        "DELETE FROM resultat",
        "DELETE FROM batch_step_execution_context WHERE step_execution_id IN"
                + " (SELECT step_execution_id FROM batch_step_execution WHERE step_name IN ('audit', 'historique', 'rapport'))",
        "DELETE FROM batch_step_execution WHERE step_name IN ('audit', 'historique', 'rapport')"
    };

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void installation() {
        shell = new Shell(home);
        shell.write("input/etablissements.xlsx", "SIRET\n19382780500014\n");
    }

    /** Between the instance and its first execution, Spring Batch has two commits. */
    @Test
    void goesOnWhenTheRunWasKilledBeforeItsFirstStep() throws SQLException {
        cutInTheReport();
        execute(
                "DELETE FROM batch_step_execution_context",
                "DELETE FROM batch_step_execution",
                "DELETE FROM batch_job_execution_context",
                "DELETE FROM batch_job_execution_params",
                "DELETE FROM batch_job_execution");

        Shell.Result result = audit();
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(shell.names("output")).contains("audit-chorus-pro-" + DAY + ".xlsx");
    }

    @Test
    void goesOnWhenNobodyCouldNoteHowAStepEnded() throws SQLException {
        cutInTheReport();
        execute(
                "UPDATE batch_step_execution SET status = 'UNKNOWN' WHERE step_name = 'rapport'",
                "UPDATE batch_job_execution SET status = 'UNKNOWN'");

        Shell.Result result = audit();
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(shell.names("output")).contains("audit-chorus-pro-" + DAY + ".xlsx");
    }

    /** The call that resumes a run may ask for less than the one that was cut: the report must not keep the names. */
    @Test
    void writesTheReportThatTheResumingCallAsksFor() throws IOException, SQLException {
        shell.write(
                "input/fiches/a.csv",
                "siret;statut;gestionnaire_principal;date_consultation\n19382780500014;ACTIF;CAMILLE MARTIN;2026-11-20\n");
        assertThat(audit().code()).isZero();
        execute(
                "DELETE FROM batch_step_execution_context WHERE step_execution_id IN"
                        + " (SELECT step_execution_id FROM batch_step_execution WHERE step_name IN ('courriels', 'retention', 'resume'))",
                "DELETE FROM batch_step_execution WHERE step_name IN ('courriels', 'retention', 'resume')",
                "UPDATE execution SET etat = 'EN_COURS', code_sortie = NULL",
                "UPDATE batch_job_execution SET status = 'STARTED', exit_code = 'UNKNOWN', end_time = NULL");

        Shell.Result result = shell.type("audit", "--date", DAY, "--sans-noms", "--output", home + "/diffusion");
        assertThat(result.code()).as(result.err()).isZero();
        try (Workbook report = WorkbookFactory.create(
                home.resolve("diffusion/audit-chorus-pro-" + DAY + ".xlsx").toFile(), null, true)) {
            assertThat(report.getSheet("Établissements").getRow(1))
                    .extracting(Object::toString)
                    .asString()
                    .contains("19382780500014")
                    .doesNotContain("MARTIN");
        }
    }

    @Test
    void auditsAnewWhatTheRetentionHadErased() throws IOException {
        assertThat(audit("2020-11-24").code()).isZero();
        assertThat(audit(DAY).code()).isZero();
        Files.delete(home.resolve("output/last-run.json"));

        Shell.Result again = audit("2020-11-24");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("Non contrôlé\u00a0: 1");
    }

    /** The other run of the day counts on its own answers about the same schools from then on. */
    @Test
    void asksChorusProAgainWhenAnotherRunTookTheAnswersMeanwhile() throws SQLException {
        List<String> sirets = IntStream.range(0, 12).mapToObj(Sirets::of).toList();
        try (StandIn standIn =
                StandIn.start(0, new Credentials("client", "secret", "tech", "password"), Conduct.GOOD, 5)) {
            ChorusProShell chorusPro = new ChorusProShell(home, standIn);
            assertThat(chorusPro.audit(sirets, "--source", "chorus-pro").code()).isZero();
            Map<String, String> undisturbed = chorusPro.found();
            assertThat(chorusPro
                            .audit(sirets.subList(0, 8), "--source", "chorus-pro")
                            .code())
                    .isZero();
            execute(FROM_THE_AUDIT_ON);
            execute(
                    "UPDATE execution SET etat = 'EN_COURS', code_sortie = NULL WHERE id = 1",
                    "UPDATE batch_job_execution SET status = 'STARTED', exit_code = 'UNKNOWN', end_time = NULL"
                            + " WHERE job_execution_id = 1");
            standIn.journal().clear();

            assertThat(chorusPro.audit(sirets, "--source", "chorus-pro").code()).isZero();
            assertThat(chorusPro.found()).isEqualTo(undisturbed);
            assertThat(standIn.journal().calls(Operation.RECHERCHER)).isEqualTo(8);
        }
    }

    @Test
    void letsNoQueueGrowBehindACommandThatSends() throws IOException {
        shell.write("config/application.yml", "chorus-audit.courriels.expediteur: audit@ac-x.example\n");
        audit();
        try (SendingLock other = SendingLock.tryTurn(home.resolve("data")).orElseThrow()) {
            assertThat(other).isNotNull();
            Shell.Result second = shell.type("courriels", "--envoyer", "--mail", "simulation");

            assertThat(second.code()).isEqualTo(75);
            assertThat(second.err()).contains("il enverra aussi");
        }
        assertThat(shell.type("courriels", "--envoyer", "--mail", "simulation").code())
                .isZero();
    }

    private void cutInTheReport() {
        shell.write("output", "in the way of the folder");
        assertThat(audit().code()).isEqualTo(74);
        assertThat(home.resolve("output").toFile().delete()).isTrue();
    }

    private Shell.Result audit() {
        return audit(DAY);
    }

    private Shell.Result audit(String day) {
        return shell.type("audit", "--date", day);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection database =
                        DriverManager.getConnection("jdbc:h2:file:" + home.resolve("data/chorus-audit"), "sa", "");
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
