package fr.academie.chorusaudit.cli;

import static fr.academie.chorusaudit.annuaire.AnnuaireCsv.siret;
import static fr.academie.chorusaudit.annuaire.AnnuaireCsv.uai;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.annuaire.AnnuaireCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two optional inputs, from the files that an operator puts there to the report. */
class SuiviCommandTest {

    private static final String DAY = "2026-11-24";
    private static final String WORKBOOK = "output/audit-chorus-pro-" + DAY + ".xlsx";

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void installation() {
        shell = new Shell(home);
        shell.write(
                "input/etablissements.xlsx",
                "SIRET;UAI;Nom;Ville\n" + siret(38, 1) + ";;;\n" + siret(38, 2) + ";" + uai(38, 2)
                        + ";Collège B;Ici\n");
        shell.write(
                "input/fiches/fiches.csv",
                "siret;statut;gestionnaire_principal;date_consultation\n" + siret(38, 1) + ";ACTIF;;2026-11-20\n"
                        + siret(38, 2) + ";ACTIF;;2026-11-20\n");
    }

    @Test
    void asksNothingAgainWhileARequestIsUnderWay() throws IOException {
        suivi(siret(38, 1) + ";2026-11-20;T-77;en cours;appelé Mme Untel\n" + siret(38, 2)
                + ";2026-11-20;T-78;clos;\n");
        audit();

        List<Map<String, String>> cases = rows("Annexe 5");
        assertThat(cases)
                .extracting(row -> row.get("Demande"))
                .containsExactly(
                        "Demande en cours\u00a0: ticket T-77 du 20/11/2026",
                        "À déposer de nouveau\u00a0: la demande du 20/11/2026 est close, le constat demeure");
        assertThat(cases.get(0))
                .containsEntry("Ticket", "T-77")
                .containsEntry("Date de la demande", "20/11/2026")
                .containsEntry("Statut du ticket", "en cours")
                .containsEntry("Commentaire", "appelé Mme Untel");
        assertThat(shell.read("output/annexe5-" + DAY + ".csv"))
                .contains(siret(38, 2))
                .doesNotContain(siret(38, 1));
        assertThat(shell.read("output/last-run.json")).contains("\"annexe5\" : 1,", "\"annexe5_en_cours\" : 1,");
    }

    @Test
    void asksAgainOnceTheDelayIsOver() throws IOException {
        shell.write("config/application.yml", "chorus-audit:\n  suivi:\n    delai-jours: 4\n");
        suivi(siret(38, 1) + ";2026-11-20;T-77;en cours;\n");
        audit();

        assertThat(rows("Annexe 5").get(0).get("Demande")).contains("restée sans suite");
        assertThat(shell.read("output/annexe5-" + DAY + ".csv")).contains(siret(38, 1));
    }

    @Test
    void rebuildsTheReportWithoutTheFiles() throws IOException {
        suivi(siret(38, 1) + ";2026-11-20;T-77;en cours;\n");
        annuaire(new AnnuaireCsv().college(38, 1).college(38, 2).college(38, 3));
        audit();
        List<String> before = List.of(
                rows("Annexe 5").toString(),
                rows("Périmètre").toString(),
                rows("Établissements").toString());
        String csv = shell.read("output/annexe5-" + DAY + ".csv");
        Files.delete(home.resolve("input/annexe5-suivi.csv"));
        Files.delete(home.resolve("input/annuaire-education.csv"));
        Files.delete(home.resolve(WORKBOOK));

        assertThat(shell.type("rapport", "--run", "1").code()).isZero();
        assertThat(List.of(
                        rows("Annexe 5").toString(),
                        rows("Périmètre").toString(),
                        rows("Établissements").toString()))
                .isEqualTo(before);
        assertThat(shell.read("output/annexe5-" + DAY + ".csv")).isEqualTo(csv);
    }

    @Test
    void reportsBadRowsOfTheFollowUpAndMasksItsCommentsInAnEditionWithoutNames() throws IOException {
        suivi("123;2026-11-20;T-1;en cours;\n" + siret(38, 1) + ";2027-01-01;T-2;en cours;\n" + siret(38, 2)
                + ";2026-11-20;T-3;en cours;appelé Mme Untel\n" + siret(38, 1)
                + ";2026-11-20;Paul Quidam;transmis à Paul Quidam;\n");
        assertThat(shell.type("audit", "--date", DAY, "--sans-noms").code()).isZero();

        assertThat(rows("Exécution"))
                .extracting(row -> row.get("Rubrique") + " " + row.get("Valeur"))
                .contains("Lignes signalées ligne 2", "Lignes signalées ligne 3");
        assertThat(rows("Annexe 5").toString())
                .contains("(texte masqué)", "T-3", "en cours")
                .doesNotContain("Untel", "Quidam");
    }

    @Test
    void refusesAFileThatWasNamedAndIsMissing() {
        shell.write("config/application.yml", "chorus-audit:\n  suivi:\n    fichier: partage/suivi.xlsx\n");
        Shell.Result result = shell.type("audit", "--date", DAY);

        assertThat(result.code()).isEqualTo(78);
        assertThat(result.err()).contains("suivi.xlsx", "chorus-audit.suivi.fichier");
    }

    @Test
    void saysThatTheFollowUpChangedSince() throws IOException {
        audit();
        suivi(siret(38, 1) + ";2026-11-20;T-77;en cours;\n");

        assertThat(shell.type("audit", "--date", DAY).out()).contains("ont changé depuis", "--rerun");
    }

    @Test
    void listsWhatTheListLacksAndCompletesIt() throws IOException {
        annuaire(new AnnuaireCsv()
                .college(38, 1)
                .school(38, 2, "Collège", "Privé", "OUVERT")
                .college(38, 3)
                .college(69, 4));
        audit();

        assertThat(rows("Périmètre"))
                .extracting(row -> row.get("SIRET") + " " + row.get("Nature"))
                .containsExactly(siret(38, 3) + " Absent de la liste", siret(38, 2) + " Hors périmètre");
        assertThat(rows("Établissements").get(0))
                .containsEntry("UAI", uai(38, 1))
                .containsEntry("Établissement", "Collège n° 1")
                .containsEntry("Ville", "Commune-1")
                .containsEntry("Complété par l’annuaire", "UAI, nom, ville");
        assertThat(rows("Établissements").get(1)).doesNotContainKey("Complété par l’annuaire");
        assertThat(rows("Exécution"))
                .extracting(row -> row.get("Rubrique") + " " + row.get("Valeur"))
                .anyMatch(text -> text.startsWith("Annuaire de l’éducation ") && text.contains("octets"))
                .contains("Annuaire de l’éducation département\u00a0: Isère (d’après la liste)");
        assertThat(sheets()).containsSubsequence("Rejets", "Périmètre", "Exécution");
    }

    @Test
    void goesOnWithoutADirectoryThatCannotBeRead() throws IOException {
        shell.write("input/annuaire-education.csv", "Nom;Ville\nCollège;Ici\n");
        Shell.Result result = shell.type("audit", "--date", DAY);

        assertThat(result.code()).isZero();
        assertThat(sheets()).doesNotContain("Périmètre");
        assertThat(rows("Exécution"))
                .anyMatch(row -> row.getOrDefault("Précision", "").contains("annuaire"));
    }

    @Test
    void changesNoVerdict() throws IOException {
        audit();
        List<String> before = verdicts();
        annuaire(new AnnuaireCsv()
                .school(38, 1, "Collège", "Public", "FERME")
                .school(38, 2, "Lycée", "Privé", "OUVERT"));
        assertThat(shell.type("audit", "--date", "2026-11-25").code()).isZero();

        assertThat(verdicts()).isEqualTo(before);
    }

    private void audit() {
        assertThat(shell.type("audit", "--date", DAY).code()).isZero();
    }

    private void suivi(String rows) {
        shell.write("input/annexe5-suivi.csv", "siret;date;numero_ticket;statut;commentaire\n" + rows);
    }

    private void annuaire(AnnuaireCsv csv) {
        shell.write("input/annuaire-education.csv", csv.text());
    }

    private List<String> verdicts() throws IOException {
        return rows("Établissements").stream()
                .map(row -> row.get("Verdict") + row.get("Constats"))
                .toList();
    }

    private List<String> sheets() throws IOException {
        List<String> names = new ArrayList<>();
        try (var workbook = WorkbookFactory.create(home.resolve(WORKBOOK).toFile(), null, true)) {
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        }
        return names;
    }

    private List<Map<String, String>> rows(String sheet) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<Map<String, String>> rows = new ArrayList<>();
        try (var workbook = WorkbookFactory.create(home.resolve(WORKBOOK).toFile(), null, true)) {
            Row header = workbook.getSheet(sheet).getRow(0);
            for (Row row : workbook.getSheet(sheet)) {
                Map<String, String> values = new LinkedHashMap<>();
                row.forEach(cell -> values.put(
                        header.getCell(cell.getColumnIndex()).getStringCellValue(), formatter.formatCellValue(cell)));
                if (row.getRowNum() > 0) {
                    rows.add(values);
                }
            }
        }
        return rows;
    }
}
