package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit as an operator runs it, from the command to the files. */
class AuditCommandTest {

    private static final String DAY = "2026-11-24";

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void installation() {
        shell = new Shell(home);
        shell.write("input/etablissements.xlsx", "SIRET;UAI;Nom\n19382780500014;0382780R;Lycée des Cimes\n");
        fiche("", "2026-11-20");
    }

    @Test
    void auditsTheDefaultListAndSaysWhatItWrote() {
        Shell.Result result = audit();

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("Anomalie\u00a0: 1", "audit-chorus-pro-" + DAY + ".xlsx", "annexe5-" + DAY + ".csv");
        assertThat(result.err()).isEmpty();
        assertThat(shell.names("output"))
                .containsExactly(
                        "annexe5-" + DAY + ".csv",
                        "audit-chorus-pro-" + DAY + ".xlsx",
                        "chorus-audit.prom",
                        "last-run.json",
                        "resume-" + DAY + ".json");
        assertThat(shell.read("output/annexe5-" + DAY + ".csv")).contains("GESTIONNAIRE_PRINCIPAL_ABSENT");
    }

    @Test
    void doesNothingTheSecondTime() {
        audit();
        Shell.Result again = audit();

        assertThat(again.code()).isZero();
        assertThat(again.out())
                .isEqualToIgnoringNewLines(
                        "Liste déjà traitée aujourd'hui. Relancez avec --rerun pour la traiter de nouveau.");
        assertThat(shell.names("output")).hasSize(5);
    }

    @Test
    void removesWhatAKilledRunLeftEvenWhenThereIsNothingToDo() {
        audit();
        shell.write("output/.chorus-audit-999999999-x.tmp", "CAMILLE MARTIN");
        audit();

        assertThat(shell.names("output")).hasSize(5);
    }

    @Test
    void saysThatFichesChangedSince() {
        audit();
        fiche("CAMILLE MARTIN", "2026-11-23");
        Shell.Result again = audit();

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("ont changé depuis", "--rerun");
    }

    @Test
    void auditsAgainUnderASecondNameWhenToldTo() {
        audit();
        fiche("CAMILLE MARTIN", "2026-11-23");
        Shell.Result again = audit("--rerun");

        assertThat(again.out()).contains("Anomalie\u00a0: 0");
        assertThat(shell.names("output"))
                .contains(
                        "audit-chorus-pro-" + DAY + "-2.xlsx",
                        "annexe5-" + DAY + "-2.csv",
                        "resume-" + DAY + "-2.json");
    }

    @Test
    void judgesAlikeTheSecondTimeHoweverOldAFicheIs() {
        fiche("CAMILLE MARTIN", "2024-01-15");
        String first = audit().out();

        assertThat(first).contains("À vérifier\u00a0: 1");
        assertThat(audit("--rerun").out()).contains("À vérifier\u00a0: 1");
    }

    @Test
    void tellsItsCallerOfAnomaliesWhenAsked() {
        assertThat(audit("--fail-on-anomaly").code()).isEqualTo(10);
        assertThat(audit().code()).as("the recorded code").isEqualTo(10);
    }

    @Test
    void listsAndRebuildsPastRuns() throws IOException {
        audit();
        Path workbook = home.resolve("output/audit-chorus-pro-" + DAY + ".xlsx");
        Files.delete(workbook);

        assertThat(shell.type("historique").out()).contains("N° 1 · 24/11/2026 · terminée · code 0");
        assertThat(shell.type("rapport", "--run", "1").code()).isZero();
        assertThat(workbook).exists();
        assertThat(shell.type("rapport", "--run", "7").code()).isEqualTo(64);
    }

    @Test
    void forgetsAFileOnRequest() throws IOException {
        audit();

        assertThat(shell.type("retirer", "inconnu.csv").code()).isEqualTo(64);
        assertThat(shell.type("retirer", "fiches.csv").code()).isZero();
        Files.delete(home.resolve("input/fiches/fiches.csv"));
        assertThat(audit("--rerun").out()).contains("Non contrôlé\u00a0: 1");
    }

    @Test
    void erasesWhatIsOlderThanTheRetention() {
        shell.type("audit", "--date", "2024-01-15", "--quiet");
        Shell.Result purge = shell.type("purge");

        assertThat(purge.code()).isZero();
        assertThat(shell.type("historique").out()).contains("Aucun audit");
        assertThat(shell.names("output")).containsExactly("chorus-audit.prom", "last-run.json");
    }

    @Test
    void closesAnUnfinishedRunOfAnEarlierDay() {
        shell.write("output", "in the way of the folder");
        assertThat(shell.type("audit", "--date", "2026-11-23").code()).isEqualTo(74);

        shell.type("audit", "--date", DAY, "--output", home.resolve("ailleurs").toString());

        assertThat(shell.type("historique").out()).contains("23/11/2026 · abandonnée");
    }

    @Test
    void completesWithoutAuditingAgainOnceTheOutputCanBeWritten() throws IOException {
        Path inTheWay = shell.write("output", "in the way of the folder");
        Shell.Result failed = audit();
        Files.delete(inTheWay);
        Shell.Result resumed = audit();

        assertThat(failed.code()).isEqualTo(74);
        assertThat(failed.err()).contains("Impossible d’écrire").doesNotContain("\tat ");
        assertThat(resumed.code()).isZero();
        assertThat(resumed.out()).doesNotContain("Audit des établissements");
        assertThat(shell.names("output")).hasSize(5);
    }

    @Test
    void refusesAMissingList() {
        Shell.Result result = audit("--input", home.resolve("nulle-part.xlsx").toString());

        assertThat(result.code()).isEqualTo(65);
        assertThat(result.err()).contains("introuvable").doesNotContain("\tat ");
    }

    @Test
    void refusesAListWithoutSiret() {
        shell.write("input/etablissements.xlsx", "Nom;Ville\nLycée;Ici\n");
        Shell.Result result = audit();

        assertThat(result.code()).isEqualTo(65);
        assertThat(result.err()).contains("SIRET").doesNotContain("\tat ");
        assertThat(shell.names("output")).containsExactly("chorus-audit.prom", "last-run.json");
    }

    @Test
    void refusesAFolderThatWasNamedAndIsMissing() {
        Shell.Result result = audit("--fiches", home.resolve("partage").toString());

        assertThat(result.code()).isEqualTo(78);
        assertThat(result.err()).contains("partage", "--fiches");
    }

    @Test
    void refusesAWrongSetting() {
        shell.write("config/application.yml", "chorus-audit:\n  taille-lot: 0\n");
        Shell.Result result = audit();

        assertThat(result.code()).isEqualTo(78);
        assertThat(result.err()).contains("chorus-audit.taille-lot").doesNotContain("\tat ");
    }

    @Test
    void refusesASettingOfTheWrongType() {
        shell.write("config/application.yml", "chorus-audit:\n  zone: Paris sur Seine\n");
        Shell.Result result = audit();

        assertThat(result.code()).isEqualTo(78);
        assertThat(result.err()).contains("zone").doesNotContain("\tat ");
    }

    @Test
    void refusesASettingThatDoesNotExist() {
        shell.write("config/application.yml", "chorus-audit:\n  retention-jour: 500\n");
        Shell.Result result = audit();

        assertThat(result.code()).isEqualTo(78);
        assertThat(result.err()).contains("chorus-audit.retention-jour");
    }

    @ParameterizedTest
    @CsvSource({
        "'retention-jours: 100', retention-jours, rubrique",
        "'courriels: {mode: simulation}', courriels.mode, rubrique",
        "'chorus-audit.chorus-pro: {client-secret: x}', chorus-audit.chorus-pro.client-secret, est un secret",
        "'spring.mail: {password: x}', spring.mail.password, est un secret"
    })
    void refusesASettingThatIsNowhereOrASecret(String yaml, String name, String why) {
        shell.write("config/application.yml", yaml + "\n");
        Shell.Result result = audit();

        assertThat(result.code()).isEqualTo(78);
        assertThat(result.err()).startsWith(name).contains(why);
    }

    @Test
    void keepsWhatHoldsNamesToItsOwner() throws IOException {
        audit();

        assertThat(mode("data")).isEqualTo("rwx------");
        assertThat(mode("output")).isEqualTo("rwx------");
        try (Stream<Path> files = Files.walk(home.resolve("data"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(file -> mode(file).equals("rw-------"));
        }
        assertThat(mode("output/audit-chorus-pro-" + DAY + ".xlsx")).isEqualTo("rw-------");
        assertThat(mode("output/last-run.json")).isEqualTo("rw-r--r--");
    }

    @Test
    void namesNobodyInAnEditionWithoutNamesNorInTheLog() {
        fiche("CAMILLE MARTIN", "2026-11-23");
        audit("--sans-noms");

        assertThat(shell.read("output/annexe5-" + DAY + ".csv")).doesNotContainIgnoringCase("MARTIN");
        assertThat(shell.names("data/journaux")).isNotEmpty();
        assertThat(shell.read("data/journaux/chorus-audit-" + DAY + "-1.log")).doesNotContainIgnoringCase("MARTIN");
    }

    @Test
    void quotesNoCellInTheLogWhenAListHasNoHeader() {
        shell.write("input/etablissements.xlsx", "Camille Durandal;camille.durandal@ac-exemple.example\n");
        Shell.Result result = audit();

        assertThat(result.code()).isEqualTo(65);
        assertThat(result.err()).contains("aucun intitulé trouvé").doesNotContainIgnoringCase("durandal");
        assertThat(shell.read("data/journaux/chorus-audit-" + DAY + "-1.log"))
                .contains("[1]", "ENTREE_INUTILISABLE")
                .doesNotContainIgnoringCase("durandal");
    }

    @Test
    void namesNobodyOfARefusedRowInAnEditionWithoutNames() throws IOException {
        shell.write(
                "input/fiches/refus.csv",
                "siret;gestionnaire_principal;date_consultation\n19382780500014;X;NOMDATE Paul\nNOMSIRET Jean;x;\n");
        audit("--sans-noms");

        assertThat(sheets("output/audit-chorus-pro-" + DAY + ".xlsx"))
                .contains("texte masqué")
                .doesNotContain("NOMDATE", "NOMSIRET");
    }

    @Test
    void showsTheAccountOfAGestionnaireWhomNobodyNames() throws IOException {
        shell.write("input/fiches/fiches.csv", """
                siret;statut;gestionnaire_principal;gestionnaire_principal_compte;date_consultation
                19382780500014;ACTIF;?;inactif;2026-11-20
                """);
        audit();

        Path report = home.resolve("output/audit-chorus-pro-" + DAY + ".xlsx");
        List<String> row = new ArrayList<>();
        try (var workbook = WorkbookFactory.create(report.toFile(), null, true)) {
            workbook.getSheet("Établissements").getRow(1).forEach(cell -> row.add(cell.toString()));
        }
        assertThat(row).contains("Inactif");
    }

    @Test
    void saysThatFilesAndRowsOfTheReferentielWereRefused() {
        shell.write("input/fiches/refus.csv", "siret;gestionnaire_principal;date_consultation\n12;X;\n");
        shell.write("input/fiches/vide.xlsx", "");

        assertThat(audit().out())
                .contains("fichiers illisibles 1, lignes refusées 1", "Dossier absent", "rattachements");
    }

    @Test
    void finishesARunThatWasKilledJustBeforeItWasRegisteredAsDone() throws Exception {
        audit();
        try (var connection =
                        DriverManager.getConnection("jdbc:h2:file:" + home.resolve("data/chorus-audit"), "sa", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE execution SET etat = 'EN_COURS', code_sortie = NULL");
        }
        Shell.Result again = audit();

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("Anomalie\u00a0: 1");
        assertThat(shell.type("historique").out()).contains("terminée · code 0");
    }

    @Test
    void startsAfreshWhenToldToRerunAnUnfinishedRun() throws IOException {
        Path inTheWay = shell.write("output", "in the way of the folder");
        audit();
        Files.delete(inTheWay);

        assertThat(audit("--rerun").out()).contains("Audit des établissements");
        assertThat(shell.type("historique").out()).contains("abandonnée", "terminée");
    }

    @Test
    void resumesARerunThatDidNotComeToItsEnd() throws IOException {
        audit();
        Files.move(home.resolve("output"), home.resolve("reports-of-the-first"));
        Path inTheWay = shell.write("output", "in the way of the folder");
        assertThat(audit("--rerun").code()).isEqualTo(74);
        Files.delete(inTheWay);

        assertThat(audit("--rerun").out()).contains("Audit n° 2").doesNotContain("Audit des établissements");
        assertThat(audit("--rerun").out()).contains("Audit n° 3", "Audit des établissements");
    }

    @Test
    void leavesTheOperatorsOwnFilesAloneInAFolderOfTheirs() throws IOException {
        shell.write("liste-dsi.csv", "SIRET\n19382780500014\n");
        Files.setPosixFilePermissions(home.resolve("liste-dsi.csv"), PosixFilePermissions.fromString("rw-r--r--"));
        String folder = mode("");
        shell.type("audit", "--date", DAY, "--data", home.toString());

        assertThat(mode("liste-dsi.csv")).isEqualTo("rw-r--r--");
        assertThat(mode("")).isEqualTo(folder);
        assertThat(mode("chorus-audit.mv.db")).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chorus-pro", "mixte"})
    void asksForTheCredentialsThatChorusProNeeds(String source) {
        Shell.Result result = audit("--source", source);

        assertThat(result.code()).isEqualTo(78);
        assertThat(result.err())
                .contains("CHORUSAUDIT_CHORUSPRO_CLIENTID", "CHORUSAUDIT_CHORUSPRO_PASSWORD")
                .doesNotContain("\tat ");
    }

    @Test
    void takesAMistypedDataFolderForNoEmptyPast() {
        Shell.Result result =
                shell.type("historique", "--data", home.resolve("dta").toString());

        assertThat(result.code()).isEqualTo(78);
        assertThat(home.resolve("dta")).doesNotExist();
    }

    @Test
    void tellsHowLongTheStepsTook() throws IOException {
        audit();

        assertThat(sheets("output/audit-chorus-pro-" + DAY + ".xlsx"))
                .contains("Durée de l’import", "Durée de la lecture de la liste", "Durée de l’audit");
    }

    private Shell.Result audit(String... options) {
        return shell.type(Stream.concat(Stream.of("audit", "--date", DAY), Stream.of(options))
                .toArray(String[]::new));
    }

    private void fiche(String gestionnaire, String day) {
        shell.write(
                "input/fiches/fiches.csv",
                "siret;raison_sociale;statut;gestionnaire_principal;date_consultation\n"
                        + "19382780500014;LYCEE DES CIMES;ACTIF;" + gestionnaire + ";" + day + "\n");
    }

    private String mode(String path) {
        return mode(home.resolve(path));
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The text of every sheet. */
    private String sheets(String path) throws IOException {
        StringBuilder text = new StringBuilder();
        DataFormatter formatter = new DataFormatter();
        try (var workbook = WorkbookFactory.create(home.resolve(path).toFile(), null, true)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(
                    cell -> text.append(formatter.formatCellValue(cell)).append('\n'))));
        }
        return text.toString();
    }
}
