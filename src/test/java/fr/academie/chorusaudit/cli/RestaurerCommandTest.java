package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.sauvegarde.Restauration;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill of docs/exploitation.md, and what may go wrong in it. */
class RestaurerCommandTest {

    private static final String DAY = "2026-11-24";

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void oneAudit() {
        shell = new Shell(home);
        shell.write(
                "input/etablissements.xlsx", "SIRET;UAI;Nom\n19382780500014;0382780R;\"Lycée de l'Été ; des Cimes\"\n");
        shell.write(
                "input/fiches/fiches.csv",
                "siret;statut;gestionnaire_principal;date_consultation\n19382780500014;ACTIF;;2026-11-20\n");
        audit();
    }

    @Test
    void goesBackToTheBackupOfLastNightWhenTheDatabaseIsRuined() throws IOException {
        Path database = home.resolve("data/chorus-audit.mv.db");
        Files.writeString(database, "ruined");
        assertThat(audit().code()).isEqualTo(74);

        Shell.Result restored = shell.type("restaurer", backup());

        assertThat(restored.err()).isEmpty();
        assertThat(restored.code()).isZero();
        assertThat(restored.out()).contains("Base restaurée depuis " + backup());
        assertThat(audit().out()).contains("Liste déjà traitée");
        Files.delete(home.resolve("output/annexe5-" + DAY + ".csv"));
        assertThat(shell.type("rapport", "--run", "1").code()).isZero();
        assertThat(shell.read("output/annexe5-" + DAY + ".csv")).contains("Lycée de l'Été ; des");
        assertThat(shell.names("data"))
                .filteredOn(name -> name.contains(".abime-"))
                .singleElement()
                .satisfies(aside -> assertThat(shell.read("data/" + aside)).isEqualTo("ruined"))
                .satisfies(aside -> assertThat(mode("data/" + aside)).isEqualTo("rw-------"));
        assertThat(mode("data/chorus-audit.mv.db")).isEqualTo("rw-------");
    }

    @Test
    void keepsTheRestoredDatabaseToItsOwnerFromTheFirstMoment() throws Exception {
        new Restauration(home.resolve("data"))
                .restore(home.resolve("data/sauvegardes/" + backup()), LocalDateTime.of(2026, 11, 24, 12, 0));

        assertThat(mode("data/chorus-audit.mv.db")).isEqualTo("rw-------");
        assertThat(audit().out()).contains("Liste déjà traitée");
    }

    @Test
    void makesUpForTheBackupThatAKillPrevented() throws IOException {
        String made = backup();
        Files.delete(home.resolve("data/sauvegardes/" + made));
        shell.write("data/sauvegardes/" + made + ".partiel", "half");

        assertThat(audit().out()).contains("Liste déjà traitée");
        assertThat(backups()).singleElement().asString().endsWith("-n1.zip");
        assertThat(shell.names("data/sauvegardes")).hasSize(1);
        audit();
        assertThat(backups()).hasSize(1);
    }

    @Test
    void goesBackWhenThereIsNoDatabaseAnyMore() throws IOException {
        Files.delete(home.resolve("data/chorus-audit.mv.db"));

        assertThat(shell.type(
                                "restaurer",
                                home.resolve("data/sauvegardes/" + backup()).toString())
                        .code())
                .isZero();
        assertThat(audit().out()).contains("Liste déjà traitée");
    }

    @Test
    void listsTheBackupsWhichOnlyTheirOwnerReads() {
        assertThat(shell.type("restaurer").out()).contains(backup(), " ko");
        assertThat(mode("data/sauvegardes")).isEqualTo("rwx------");
        assertThat(mode("data/sauvegardes/" + backup())).isEqualTo("rw-------");
    }

    @Test
    void keepsTheLastBackupsOnlyAndErasesThemWithTheRetention() throws IOException {
        shell.write("config/application.yml", "chorus-audit:\n  sauvegardes:\n    conserver: 2\n");
        shell.write("data/sauvegardes/sauvegarde-2020-01-01-031500-n1.zip", "old");
        shell.write("data/sauvegardes/notes.txt", "theirs");
        Files.writeString(home.resolve("data/sauvegardes/sauvegarde-2026-11-24-000000-n9.zip.partiel"), "killed");
        audit("--rerun");
        audit("--rerun");

        assertThat(backups()).hasSize(2).allMatch(name -> name.matches("sauvegarde-20.*-n[23]\\.zip"));
        assertThat(shell.names("data/sauvegardes")).hasSize(3).contains("notes.txt");

        shell.write("data/sauvegardes/sauvegarde-2020-01-01-031500-n1.zip", "old");
        shell.write("data/chorus-audit.mv.db.avant-restauration-2020-01-01-120000", "old");
        shell.write("data/chorus-audit.mv.db.abime-2020-01-01-120000", "old");
        shell.write("data/journaux/chorus-audit-2020-01-01.log", "old");
        assertThat(shell.type("purge").out()).contains("sauvegardes 3", "journaux 1");
        assertThat(backups()).hasSize(2);
    }

    @Test
    void saysThatTheBackupFailedAndFailsNothing() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("data/sauvegardes"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(home.resolve("data/sauvegardes"));
        shell.write("data/sauvegardes", "in the way of the folder");
        Shell.Result result = audit("--rerun");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("n'a pas pu être sauvegardée", "Anomalie");
    }

    @Test
    void refusesWhatIsNoBackup() throws IOException {
        byte[] before = Files.readAllBytes(home.resolve("data/chorus-audit.mv.db"));
        Path backup = home.resolve("data/sauvegardes/" + backup());
        byte[] whole = Files.readAllBytes(backup);
        Files.write(home.resolve("coupee.zip"), Arrays.copyOf(whole, whole.length / 2));
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 0x55;
        Files.write(home.resolve("changee.zip"), changed);
        shell.write("texte.zip", "Ceci n'est pas une archive.");
        zip("autre.zip", "liste.csv", "SIRET\n");
        zip("vide.zip", "script.sql", "CREATE MEMORY TABLE \"PUBLIC\".\"T\"(\"N\" INTEGER);\n");
        zip("hostile.zip", "script.sql", "CREATE ALIAS E AS 'String e() { return \"\"; }';\n");
        Path written = home.resolve("ecrit.txt");
        zip(
                "ecrit.zip",
                "script.sql",
                "CREATE MEMORY TABLE T(N BIGINT);\nINSERT INTO T VALUES (FILE_WRITE(X'41', '" + written + "'));\n");

        for (String file : List.of("coupee.zip", "changee.zip")) {
            assertRefused(file, "endommagée");
        }
        assertRefused("ecrit.zip", "endommagée");
        assertThat(written).doesNotExist();
        for (String file : List.of("texte.zip", "autre.zip", "vide.zip", "hostile.zip")) {
            assertRefused(file, "n'est pas une sauvegarde");
        }
        assertThat(Files.readAllBytes(home.resolve("data/chorus-audit.mv.db"))).isEqualTo(before);
        assertThat(shell.names("data")).noneMatch(name -> name.contains("restauration"));
        assertThat(shell.type("restaurer", "nulle-part.zip").code()).isEqualTo(64);
    }

    @Test
    void keepsHeldMailsAndDoubtsThoseThatMayHaveLeftSince() throws IOException {
        Intendances.install(shell, 2, 1, "destinataires: dsi@ac-x.example");
        assertThat(shell.type("audit", "--date", DAY).code()).isEqualTo(20);
        String waiting = shell.type("courriels").out();
        assertThat(waiting).contains("i0@ac-x.example", "i1@ac-x.example");
        assertThat(shell.type("restaurer", backups().get(backups().size() - 1)).code())
                .isZero();

        Shell.Result next = shell.type("audit", "--date", "2026-11-25");
        assertThat(next.code()).isEqualTo(20);
        assertThat(next.out()).as("what was told since is forgotten").contains("depuis une restauration");
        assertThat(shell.type("courriels").out()).contains("issue inconnue", "retenu");
    }

    @Test
    void refusesABackupOfALaterVersion() throws Exception {
        try (var connection =
                        DriverManager.getConnection("jdbc:h2:file:" + home.resolve("data/chorus-audit"), "sa", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO \"flyway_schema_history\" SELECT 999, '999', 'later', 'SQL', 'V999__l.sql',"
                            + " 1, 'SA', CURRENT_TIMESTAMP, 1, TRUE");
            statement.execute("SCRIPT TO '" + home.resolve("recente.zip") + "' COMPRESSION ZIP");
        }
        // With its settings, as somebody may make one by hand.
        assertThat(shell.type("restaurer", home.resolve("recente.zip").toString())
                        .code())
                .isEqualTo(65);
        try (var connection =
                        DriverManager.getConnection("jdbc:h2:file:" + home.resolve("data/chorus-audit"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("SCRIPT NOSETTINGS TO '" + home.resolve("recente.zip") + "' COMPRESSION ZIP");
        }

        assertRefused("recente.zip", "version plus récente");
    }

    private void assertRefused(String file, String why) {
        Shell.Result result = shell.type("restaurer", home.resolve(file).toString());

        assertThat(result.code()).as(file).isEqualTo(65);
        assertThat(result.err()).as(file).contains(why).doesNotContain("\tat ");
    }

    private void zip(String file, String entry, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(home.resolve(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Shell.Result audit(String... options) {
        return shell.type(Stream.concat(Stream.of("audit", "--date", DAY), Stream.of(options))
                .toArray(String[]::new));
    }

    private String backup() {
        return backups().get(0);
    }

    private List<String> backups() {
        return shell.names("data/sauvegardes")
                .filter(name -> name.endsWith(".zip"))
                .toList();
    }

    private String mode(String path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(path)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
