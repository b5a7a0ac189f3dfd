package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        shorten(home.resolve(DATABASE), size);

        assertThat(audit().code()).isEqualTo(74);
        assertThat(Files.size(aside())).isEqualTo(size);
    }

    /** A power cut may keep the header, which is written in place, and lose what was written behind it. */
    @Test
    void goesBackToTheStateBeforeWhenAPowerCutTookTheEnd() throws IOException, SQLException {
        audit();
        Path database = home.resolve(DATABASE);
        long whole = Files.size(database);
        execute(
                "",
                "CREATE TABLE more (text VARCHAR); INSERT INTO more SELECT RANDOM_UUID() FROM SYSTEM_RANGE(1, 20000)");
        byte[] header = Arrays.copyOf(Files.readAllBytes(database), 8192);
        shorten(database, whole);
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            file.write(header);
        }

        Shell.Result resumed = audit();

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(shell.names("data")).noneMatch(name -> name.contains("abime"));
        assertThat(resumed.out()).as("it knows the run before").contains("Audit n° 2.");
    }

    /** Wherever the damage is, and whenever it is found: two calls set the file aside, the third works. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsDamageInsideTheFile(long seed) throws IOException {
        audit();
        Random random = new Random(seed);
        try (RandomAccessFile file = new RandomAccessFile(home.resolve(DATABASE).toFile(), "rw")) {
            for (int i = 0; i < 8; i++) {
                file.seek(8192 + 4096L * random.nextInt((int) (file.length() / 4096) - 2));
                file.write(new byte[4096]);
            }
        }

        int last = 74;
        for (int call = 1; call <= 3 && last != 0; call++) {
            Shell.Result result = audit();
            assertThat(result.code()).as(result.err()).isIn(0, 74);
            assertThat(result.err()).doesNotContain("\tat ", "Libérez");
            last = result.code();
        }
        assertThat(last).isZero();
    }

    @Test
    void goesOnWithADatabaseThatWasSuspectedAndIsWhole() {
        audit();
        shell.write("data/chorus-audit.suspecte", "");

        assertThat(audit().out().replace('\u00a0', ' ')).contains("Audit n° 2.");
        assertThat(shell.names("data")).doesNotContain("chorus-audit.suspecte");
    }

    @Test
    void tellsOfAFileAsideUntilItIsRemoved() throws IOException {
        shell.write(DATABASE, "this is no database\n".repeat(1_000));
        audit();

        assertThat(audit().out()).contains(aside().getFileName().toString(), "restaurer");
        Files.delete(aside());
        assertThat(audit().out()).doesNotContain("restaurer");
    }

    @Test
    void setsADatabaseWithAnotherPasswordAside() throws SQLException, IOException {
        execute("other", "CREATE TABLE t (i INT)");
        byte[] foreign = Files.readAllBytes(home.resolve(DATABASE));

        assertThat(audit().code()).isEqualTo(74);
        assertThat(aside()).hasBinaryContent(foreign);
        assertThat(audit().code()).isZero();
    }

    @Test
    void refusesTheTablesOfAnotherProgram() throws SQLException, IOException {
        execute("", "CREATE TABLE factures (i INT)");
        byte[] foreign = Files.readAllBytes(home.resolve(DATABASE));
        Shell.Result refused = audit();

        assertThat(refused.code()).isEqualTo(78);
        assertThat(refused.err()).contains("autre programme").doesNotContain("\tat ");
        assertThat(home.resolve(DATABASE)).hasBinaryContent(foreign);
        assertThat(shell.names("data")).noneMatch(name -> name.contains("abime"));
    }

    @Test
    void refusesTheDatabaseOfALaterVersion() throws SQLException, IOException {
        audit();
        execute(
                "",
                "INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
                        + " 'sa', CURRENT_TIMESTAMP, 1, TRUE");
        byte[] later = Files.readAllBytes(home.resolve(DATABASE));
        Shell.Result refused = audit();

        assertThat(refused.code()).isEqualTo(78);
        assertThat(refused.err()).contains("plus récente").doesNotContain("\tat ");
        assertThat(home.resolve(DATABASE)).hasBinaryContent(later);
    }

    @Test
    void undoesAMigrationThatWasKilled() throws SQLException, IOException {
        execute("", "BACKUP TO '" + home.resolve("data/chorus-audit.migration.zip") + "'");
        execute("", "CREATE TABLE batch_job_instance (i INT)");

        assertThat(audit().code()).isZero();
        assertThat(shell.names("data")).noneMatch(name -> name.contains("migration"));
    }

    @Test
    void passesOverACopyThatAPowerCutTore() throws IOException {
        shell.write("data/chorus-audit.migration.zip", "");

        assertThat(audit().code()).isZero();
        assertThat(shell.names("data")).noneMatch(name -> name.contains("migration") || name.endsWith(".tmp"));
    }

    /** It holds names of people, and the database engine would take it for a part of the present one. */
    @ParameterizedTest
    @ValueSource(strings = {"chorus-audit-restauration.mv.db", "chorus-audit.restauration.mv.db"})
    void removesWhatAKilledRestorationLeft(String leftover) throws IOException {
        audit();
        Files.move(home.resolve(DATABASE), home.resolve("data").resolve(leftover));

        assertThat(audit().code()).isZero();
        assertThat(shell.names("data")).doesNotContain(leftover);
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
        shorten(home.resolve(DATABASE), 10_000);

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

    private static void shorten(Path file, long size) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(size);
        }
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
