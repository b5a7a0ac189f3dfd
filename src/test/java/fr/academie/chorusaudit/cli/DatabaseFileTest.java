package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a database that is not as the program left it. */
class DatabaseFileTest {

    private static final String DATABASE = "data/chorus-audit.mv.db";

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void installation() {
        shell = new Shell(home);
        shell.write("input/etablissements.xlsx", "SIRET\n19382780500014\n");
        shell.write("config/application.yml", "chorus-audit.courriels.expediteur: audit@ac-x.example\n");
    }

    @Test
    void setsAFileThatIsNoDatabaseAsideAndStartsAfreshAtTheNextCall() throws IOException {
        String foreign = "this is no database\n".repeat(1_000);
        shell.write(DATABASE, foreign);
        Shell.Result refused = audit();

        assertThat(refused.code()).isEqualTo(74);
        assertThat(refused.err()).contains("mis de côté", ".abime-").doesNotContain("\tat ");
        assertThat(Files.readString(aside())).isEqualTo(foreign);
        assertThat(audit().code()).isZero();
        assertThat(Files.readString(aside())).isEqualTo(foreign);
    }

    @Test
    void setsADatabaseThatWasCutShortAside() throws IOException {
        audit();
        // Its two headers, and nothing of what they point at: of a longer rest H2 may well make an older, sound state.
        long size = 10_000;
        try (RandomAccessFile file = new RandomAccessFile(home.resolve(DATABASE).toFile(), "rw")) {
            file.setLength(size);
        }

        assertThat(audit().code()).isEqualTo(74);
        assertThat(Files.size(aside())).isEqualTo(size);
    }

    @Test
    void setsADatabaseWithAnotherPasswordAside() throws SQLException, IOException {
        execute("other", "CREATE TABLE t (i INT)");

        assertThat(audit().code()).isEqualTo(74);
        assertThat(aside()).exists();
        assertThat(audit().code()).isZero();
    }

    @Test
    void refusesTheTablesOfAnotherProgram() throws SQLException {
        execute("", "CREATE TABLE factures (i INT)");
        Shell.Result refused = audit();

        assertThat(refused.code()).isEqualTo(78);
        assertThat(refused.err()).contains("autre programme").doesNotContain("\tat ");
        assertThat(shell.names("data")).noneMatch(name -> name.contains("abime"));
    }

    @Test
    void refusesTheDatabaseOfALaterVersion() throws SQLException {
        audit();
        execute(
                "",
                "INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
                        + " 'sa', CURRENT_TIMESTAMP, 1, TRUE");
        Shell.Result refused = audit();

        assertThat(refused.code()).isEqualTo(78);
        assertThat(refused.err()).contains("plus récente").doesNotContain("\tat ");
    }

    @Test
    void undoesAMigrationThatWasKilled() throws SQLException, IOException {
        execute("", "BACKUP TO '" + home.resolve("data/chorus-audit.migration.zip") + "'");
        execute("", "CREATE TABLE batch_job_instance (i INT)");

        assertThat(audit().code()).isZero();
        assertThat(shell.names("data")).noneMatch(name -> name.contains("migration"));
    }

    @Test
    void takesAnEmptyFileForANewDatabase() {
        shell.write(DATABASE, "");

        assertThat(audit().code()).isZero();
    }

    @Test
    void takesNoEmptyFileForANewDatabaseWhereThereAreBackups() throws IOException {
        audit();
        shell.write(DATABASE, "");

        assertThat(audit().code()).isEqualTo(74);
        assertThat(aside()).isEmptyFile();
    }

    @Test
    void undoesAMigrationThatWasKilledBeforeItSendsMails() throws SQLException {
        audit();
        execute("", "BACKUP TO '" + home.resolve("data/chorus-audit.migration.zip") + "'");
        execute("", "CREATE TABLE half (i INT)");

        Shell.Result sent = send();

        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(shell.names("data"))
                .as("the next audit would go back to before the mails")
                .noneMatch(name -> name.contains("migration"));
        execute("", "CREATE TABLE half (i INT)");
    }

    @Test
    void sendsNothingFromTheDatabaseOfALaterVersion() throws SQLException {
        audit();
        execute(
                "",
                "INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
                        + " 'sa', CURRENT_TIMESTAMP, 1, TRUE");

        Shell.Result refused = send();

        assertThat(refused.code()).isEqualTo(78);
        assertThat(refused.err()).contains("plus récente").doesNotContain("\tat ");
    }

    @Test
    void setsADatabaseThatWasCutShortAsideBeforeItSendsMails() throws IOException {
        audit();
        try (RandomAccessFile file = new RandomAccessFile(home.resolve(DATABASE).toFile(), "rw")) {
            file.setLength(10_000);
        }

        assertThat(send().code()).isEqualTo(74);
        assertThat(Files.size(aside())).isEqualTo(10_000);
    }

    @Test
    void setsAFileThatIsNoDatabaseAsideBeforeItSendsMails() throws IOException {
        shell.write(DATABASE, "this is no database\n".repeat(1_000));

        Shell.Result refused = send();

        assertThat(refused.code()).isEqualTo(74);
        assertThat(refused.err()).contains("mis de côté").doesNotContain("\tat ");
        assertThat(aside()).exists();
    }

    private Shell.Result send() {
        return shell.type("courriels", "--envoyer", "--mail", "simulation");
    }

    private Shell.Result audit() {
        return shell.type("audit", "--date", "2026-11-24", "--rerun");
    }

    private Path aside() throws IOException {
        try (var entries = Files.list(home.resolve("data"))) {
            return entries.filter(entry -> entry.toString().contains(".abime-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void execute(String password, String sql) throws SQLException {
        String url = "jdbc:h2:file:" + home.resolve("data/chorus-audit");
        try (var connection = DriverManager.getConnection(url, "sa", password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
