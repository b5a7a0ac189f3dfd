package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Siret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Night after night, as the operator types and the readers read: what changed, the brake, the rebuilt reports. */
class NightsTest {

    private static final String FICHE_HEADER =
            "siret;raison_sociale;statut;gestionnaire_principal;gestionnaire_principal_compte;utilisateurs_rattaches;date_consultation\n";

    @TempDir
    Path home;

    private Shell shell;
    private final Map<Integer, String> fiches = new TreeMap<>();

    @BeforeEach
    void installation() {
        shell = new Shell(home);
        list(1, 12);
        IntStream.rangeClosed(1, 14).forEach(school -> fine(school, "2026-11-20"));
    }

    @Test
    void tellsAWeekAndRebuildsEachOfItsReports() throws IOException {
        absent(3, "2026-11-22");
        Shell.Result monday = night("2026-11-23");
        assertThat(monday.code()).isZero();
        assertThat(evolutions("2026-11-23")).containsExactly("Ouvert " + siret(3));

        night("2026-11-24");
        assertThat(evolutions("2026-11-24")).containsExactly("Toujours ouvert " + siret(3));
        assertThat(shell.read("output/annexe5-2026-11-24.csv")).contains(";2026-11-23;");

        fine(3, "2026-11-24");
        night("2026-11-24", "--rerun");
        assertThat(evolutions("2026-11-24-2")).containsExactly("Résolu " + siret(3));
        assertThat(shell.read("output/resume-2026-11-24-2.json"))
                .contains("\"resolus\" : 1", "\"ouverts\" : 0", "\"frein\" : false");

        list(2, 13);
        absent(1, "2026-11-25");
        night("2026-11-26");
        assertThat(evolutions("2026-11-26"))
                .containsExactly("Entrée dans la liste " + siret(13), "Sortie du périmètre " + siret(1));

        list(1, 13);
        night("2026-11-28");
        assertThat(evolutions("2026-11-28"))
                .containsExactlyInAnyOrder("Ouvert " + siret(1), "Entrée dans la liste " + siret(1));

        Map<String, String> before = cells();
        for (String workbook : workbooks()) {
            Files.delete(home.resolve("output").resolve(workbook));
        }
        for (int run = 1; run <= 5; run++) {
            assertThat(shell.type("rapport", "--run", String.valueOf(run)).code())
                    .isZero();
        }
        assertThat(cells()).isEqualTo(before);
    }

    @Test
    void waitsForSomebodysWordWhenTooManySchoolsFailAtOnce() throws IOException {
        night("2026-11-23");
        IntStream.rangeClosed(1, 10).forEach(school -> absent(school, "2026-11-24"));
        Shell.Result braked = night("2026-11-24");

        assertThat(braked.code()).isEqualTo(20);
        assertThat(braked.out()).contains("Frein", "10 établissements", "confirmer --run 2");
        assertThat(cells().get("audit-chorus-pro-2026-11-24.xlsx"))
                .contains("Frein\u00a0: 10 établissements ont une anomalie nouvelle depuis le 24 novembre 2026");
        assertThat(shell.read("output/resume-2026-11-24.json")).contains("\"frein\" : true", "\"code_sortie\" : 20");

        Shell.Result again = night("2026-11-24");
        assertThat(again.code()).isEqualTo(20);
        assertThat(again.out()).contains("Liste déjà traitée", "confirmer");
        assertThat(shell.names("output").filter(name -> name.endsWith(".xlsx")))
                .as("nothing was audited again")
                .hasSize(2);

        Shell.Result next = night("2026-11-25");
        assertThat(next.code()).as("nobody answered yet").isEqualTo(20);
        assertThat(next.out()).contains("depuis le 24/11/2026");

        Shell.Result confirmed = shell.type("confirmer");
        assertThat(confirmed.code()).isZero();
        assertThat(confirmed.out()).contains("n° 3", "25/11/2026").doesNotContain("Courriels");
        assertThat(night("2026-11-25").code()).isZero();
        assertThat(night("2026-11-24").code()).isZero();
        assertThat(night("2026-11-26").code()).isZero();
        assertThat(shell.type("confirmer").code()).isEqualTo(64);
        assertThat(shell.type("confirmer", "--run", "1").code()).isEqualTo(64);
    }

    @Test
    void tellsTheCallerOfAnomaliesOnceSomebodyHasConfirmedThem() throws IOException {
        night("2026-11-23");
        IntStream.rangeClosed(1, 10).forEach(school -> absent(school, "2026-11-24"));
        assertThat(night("2026-11-24", "--fail-on-anomaly").code()).isEqualTo(20);
        assertThat(shell.type("confirmer").code()).isZero();

        assertThat(night("2026-11-24", "--fail-on-anomaly").code()).isEqualTo(10);
        assertThat(shell.read("output/last-run.json")).contains("\"code_sortie\" : 10");
        assertThat(shell.type("rapport", "--run", "2").code()).isZero();
        assertThat(cells().get("audit-chorus-pro-2026-11-24.xlsx"))
                .as("nothing is left to confirm")
                .doesNotContain("confirmer --run");
    }

    @Test
    void liftsTheBrakeWhenTheInputsAreMended() {
        night("2026-11-23");
        IntStream.rangeClosed(1, 10).forEach(school -> absent(school, "2026-11-24"));
        assertThat(night("2026-11-24").code()).isEqualTo(20);
        IntStream.rangeClosed(1, 10).forEach(school -> fine(school, "2026-11-25"));

        assertThat(night("2026-11-25").code()).isZero();
    }

    @Test
    void writesOfTheRightAnomalyOnceTheWrongFileIsReplaced() throws IOException {
        shell.write("config/application.yml", """
                chorus-audit.courriels:
                  mode: simulation
                  expediteur: audit@ac-x.example
                  domaines-autorises: ac-x.example
                  adresse-type: "int.{uai}@ac-x.example"
                """);
        shell.write(
                "input/etablissements.xlsx",
                IntStream.rangeClosed(1, 13)
                        .mapToObj(school -> siret(school) + ";0382780R;École " + school + "\n")
                        .collect(Collectors.joining("", "SIRET;UAI;Nom\n", "")));
        night("2026-11-22");
        shell.type("confirmer");
        IntStream.rangeClosed(1, 11).forEach(school -> absent(school, "2026-11-23"));
        assertThat(night("2026-11-23").out()).contains("Frein");
        assertThat(home.resolve("output/courriels")).doesNotExist();

        IntStream.rangeClosed(1, 11).forEach(school -> fine(school, "2026-11-20"));
        absent(12, "2026-11-24");
        Shell.Result mended = night("2026-11-24");

        assertThat(mended.code()).isZero();
        assertThat(mended.out()).doesNotContain("Frein");
        assertThat(shell.names("output/courriels")).singleElement().asString().contains("int-0382780r");
        assertThat(shell.type("confirmer").code()).isEqualTo(64);
    }

    @Test
    void changesNoEpisodeInARunOfAnEarlierDayAndSaysIt() throws IOException {
        absent(3, "2026-11-20");
        night("2026-11-23");
        assertThat(night("2026-11-22").code()).isZero();

        assertThat(evolutions("2026-11-22")).isEmpty();
        assertThat(cells().get("audit-chorus-pro-2026-11-22.xlsx")).contains("n’a pas été modifié");
        assertThat(shell.read("output/annexe5-2026-11-22.csv")).contains(";2026-11-22;");
        night("2026-11-24");
        assertThat(evolutions("2026-11-24")).containsExactly("Toujours ouvert " + siret(3));
    }

    @Test
    void keepsOpenWhatAnEmptyShareOrAWithdrawnFileNoLongerShows() throws IOException {
        absent(3, "2026-11-22");
        night("2026-11-23");
        Files.delete(home.resolve("input/fiches/fiches.csv"));
        run("2026-11-24");
        assertThat(evolutions("2026-11-24")).containsExactly("Toujours ouvert " + siret(3));

        shell.type("retirer", "fiches.csv");
        shell.write("input/fiches/anciennes.csv", FICHE_HEADER + row(3, "CAMILLE MARTIN", "2026-11-20"));
        run("2026-11-25");
        assertThat(evolutions("2026-11-25")).containsExactly("Toujours ouvert " + siret(3));
    }

    @Test
    void holdsAListOfAnotherNameAgainstTheOneThatItReplacesOnly() throws IOException {
        night("2026-11-23");
        shell.write("input/recue.csv", "SIRET;Nom\n" + siret(1) + ";École 1\n");
        run("2026-11-24", "--input", home.resolve("input/recue.csv").toString());
        assertThat(evolutions("2026-11-24")).as("somebody's own list").isEmpty();

        shell.write(
                "input/nouvelle.csv", shell.read("input/etablissements.xlsx").replaceFirst("(?m)^.*École 1\n", ""));
        run("2026-11-25", "--input", home.resolve("input/nouvelle.csv").toString());
        assertThat(evolutions("2026-11-25")).containsExactly("Sortie du périmètre " + siret(1));
    }

    @Test
    void tellsTheStoryOfOneSchool() {
        absent(3, "2026-11-22");
        night("2026-11-23");
        fine(3, "2026-11-24");
        night("2026-11-24");
        Shell.Result story = shell.type("historique", "--siret", siret(3));

        assertThat(story.code()).isZero();
        assertThat(story.out())
                .contains(
                        "École 3 (SIRET " + siret(3) + ")",
                        "23/11/2026 · Gestionnaire principal\u00a0: (vide) (fiches.csv, ligne 4, observé le 22/11/2026)",
                        "24/11/2026 · Gestionnaire principal\u00a0: CAMILLE MARTIN",
                        "23/11/2026 · GESTIONNAIRE_PRINCIPAL_ABSENT · Majeure · résolu le 24/11/2026");
        assertThat(story.out().lines().filter(line -> line.contains("Raison sociale")))
                .hasSize(1);
        assertThat(shell.type("historique", "--siret", siret(14)).code()).isEqualTo(64);
        assertThat(shell.type("historique", "--siret", "12").err()).contains("n'est pas un SIRET");
    }

    private Shell.Result night(String day, String... options) {
        shell.write(
                "input/fiches/fiches.csv",
                FICHE_HEADER + fiches.values().stream().collect(Collectors.joining()));
        return run(day, options);
    }

    /** A night on the files as they are. */
    private Shell.Result run(String day, String... options) {
        return shell.type(Stream.concat(Stream.of("audit", "--date", day), Stream.of(options))
                .toArray(String[]::new));
    }

    private void list(int first, int last) {
        String rows = IntStream.rangeClosed(first, last)
                .mapToObj(school -> siret(school) + ";École " + school + "\n")
                .collect(Collectors.joining());
        shell.write("input/etablissements.xlsx", "SIRET;Nom\n" + rows);
    }

    private void fine(int school, String day) {
        fiches.put(school, row(school, "CAMILLE MARTIN", day));
    }

    private void absent(int school, String day) {
        fiches.put(school, row(school, "", day));
    }

    private static String row(int school, String gestionnaire, String day) {
        String compte = gestionnaire.isEmpty() ? "" : "actif";
        return siret(school) + ";ÉCOLE " + school + ";actif;" + gestionnaire + ";" + compte + ";3;" + day + "\n";
    }

    /** What changed, as « Évolution SIRET », of what asks for somebody's work. */
    private List<String> evolutions(String name) throws IOException {
        Path file = home.resolve("output/audit-chorus-pro-" + name + ".xlsx");
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = workbook.getSheet("Évolutions");
            return IntStream.rangeClosed(1, sheet.getLastRowNum())
                    .mapToObj(sheet::getRow)
                    .filter(row -> row != null && row.getCell(0) != null)
                    .map(row -> row.getCell(0).getStringCellValue() + " "
                            + row.getCell(1).getStringCellValue())
                    .toList();
        }
    }

    private List<String> workbooks() {
        return shell.names("output").filter(name -> name.endsWith(".xlsx")).toList();
    }

    /** The cells of each workbook, Exécution aside. */
    private Map<String, String> cells() throws IOException {
        DataFormatter formatter = new DataFormatter();
        Map<String, String> cells = new LinkedHashMap<>();
        for (String name : workbooks()) {
            StringBuilder all = new StringBuilder();
            try (Workbook workbook =
                    WorkbookFactory.create(home.resolve("output").resolve(name).toFile(), null, true)) {
                workbook.forEach(sheet -> {
                    if (!"Exécution".equals(sheet.getSheetName())) {
                        sheet.forEach(row -> row.forEach(cell -> all.append(sheet.getSheetName())
                                .append(cell.getAddress())
                                .append(' ')
                                .append(formatter.formatCellValue(cell))
                                .append('\n')));
                    }
                });
            }
            cells.put(name, all.toString());
        }
        return cells;
    }

    /** An invented SIRET with the right key. */
    private static String siret(int school) {
        String thirteen = "1900000%04d00".formatted(school);
        return IntStream.rangeClosed(0, 9)
                .mapToObj(key -> thirteen + key)
                .filter(digits -> Siret.parse(digits).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
