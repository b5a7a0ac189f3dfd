package fr.academie.chorusaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.audit.Bilan;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import fr.academie.chorusaudit.diagnostic.Verdict;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Etablissement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    private static final List<String> DETAILS =
            List.of("Évolutions", "Anomalies", "Établissements", "À collecter", "Annexe 5", "Rejets");

    @TempDir
    private Path folder;

    @Test
    void writesTheSameCellsForTheSameRun() throws IOException {
        String dump = Dump.of(write(SmallAudit.create()));
        Files.writeString(Path.of("target/classeur.txt"), dump);

        assertThat(dump).isEqualTo(resource("classeur.txt"));
    }

    @Test
    void hasItsSheetsInTheOrderOfReading() throws IOException {
        try (XSSFWorkbook workbook = Dump.open(write(SmallAudit.create()))) {
            assertThat(workbook)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly(
                            "Synthèse",
                            "Évolutions",
                            "Anomalies",
                            "Établissements",
                            "À collecter",
                            "Annexe 5",
                            "Rejets",
                            "Exécution");
            assertThat(workbook.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void hasTheColumnsThatOthersRelyOn() throws IOException {
        Path file = write(SmallAudit.create());

        for (String sheet : DETAILS) {
            assertThat(Dump.rows(file, sheet))
                    .as(sheet)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).containsKey("SIRET"));
        }
        assertThat(Dump.rows(file, "Établissements").get(0)).containsKeys("Verdict", "Gestionnaire principal");
        assertThat(Dump.rows(file, "Anomalies").get(0)).containsKeys("Code", "Gravité", "Que faire");
        assertThat(Dump.rows(file, "Rejets").get(0)).containsKeys("Ligne", "Valeur", "Motif", "Nature");
    }

    @Test
    void makesATableOfEachDetailSheet() throws IOException {
        try (XSSFWorkbook workbook = Dump.open(write(SmallAudit.create()))) {
            for (String name : DETAILS) {
                XSSFSheet sheet = workbook.getSheet(name);
                assertThat(sheet.getTables()).hasSize(1);
                XSSFTable table = sheet.getTables().get(0);
                assertThat(table.getStartRowIndex()).isZero();
                assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
                assertThat(table.getCTTable().getAutoFilter().getRef())
                        .isEqualTo(table.getCTTable().getRef());
                assertThat(table.getColumns())
                        .extracting(column -> column.getName())
                        .doesNotHaveDuplicates()
                        .containsExactlyElementsOf(titles(sheet));
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getMergedRegions()).isEmpty();
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            }
        }
    }

    @Test
    void countsInTheSyntheseWhatTheDetailSheetsList() throws IOException {
        Audit audit = Schools.academie(60);
        Execution execution = audit.stored();
        Bilan bilan = audit.resultats().bilan(execution.id());
        Path file = audit.rapport().ecrire(execution, folder).get(0);

        String synthese = Dump.of(file).split("== ", -1)[1];
        List<Map<String, String>> schools = Dump.rows(file, "Établissements");
        for (Verdict verdict : Verdict.values()) {
            long listed = schools.stream()
                    .filter(row -> verdict.libelle().equals(row.get("Verdict")))
                    .count();
            assertThat(synthese).contains("\n" + verdict.libelle() + " | " + listed + " | ");
            assertThat(bilan.verdicts()).containsEntry(verdict, listed);
        }
        List<Map<String, String>> anomalies = Dump.rows(file, "Anomalies");
        for (Code code : List.of(Code.AUCUN_RATTACHEMENT, Code.GESTIONNAIRE_PRINCIPAL_ABSENT, Code.FICHE_ANCIENNE)) {
            long listed = anomalies.stream()
                    .filter(row -> code.name().equals(row.get("Code")))
                    .count();
            assertThat(synthese)
                    .contains(" | " + listed + " | " + code.gravite().libelle() + " | " + code.name());
        }
        assertThat(Dump.rows(file, "Annexe 5")).hasSize(Math.toIntExact(bilan.annexe5()));
        assertThat(synthese)
                .contains("65 lignes lues = 60 auditées + 1 doublon + 2 rejetées + 2 vides")
                .contains("dont SIRET réparés (zéros de tête remis)\u00a0: à confirmer | 2");
    }

    @Test
    void listsTheWorstFirst() throws IOException {
        List<String> gravites = Dump.rows(write(Schools.academie(60)), "Anomalies").stream()
                .map(row -> Objects.requireNonNull(row.get("Gravité")))
                .distinct()
                .toList();

        assertThat(gravites).containsExactly("Bloquante", "Majeure", "À vérifier", "Mineure");
    }

    @Test
    void listsASchoolToCollectOnce() throws IOException {
        assertThat(Dump.rows(write(Schools.academie(60)), "À collecter"))
                .extracting(row -> row.get("SIRET"))
                .doesNotHaveDuplicates()
                .hasSize(12);
    }

    @Test
    void tellsAbsentFromUnknown() throws IOException {
        Map<String, String> absent = school(Schools.with(1, Champ.GESTIONNAIRE_PRINCIPAL, ""));
        Map<String, String> unknown = school(Schools.without(1, Champ.GESTIONNAIRE_PRINCIPAL));

        assertThat(absent).containsEntry("Gestionnaire principal", "Aucun");
        assertThat(absent).containsEntry("Numéro RCS", "(vide)");
        assertThat(absent).containsEntry("Complément d'adresse 1", "");
        assertThat(unknown).containsEntry("Gestionnaire principal", "Information non disponible");
    }

    @Test
    void staysAValidWorkbookWithoutAnyRow() throws IOException {
        try (XSSFWorkbook workbook = Dump.open(write(new Audit()))) {
            for (String name : DETAILS) {
                XSSFTable table = workbook.getSheet(name).getTables().get(0);
                assertThat(table.getEndRowIndex()).isEqualTo(1);
                assertThat(workbook.getSheet(name).getLastRowNum()).isZero();
            }
        }
    }

    @Test
    void keepsHostileTextsHarmless() throws IOException {
        String longest = "é".repeat(40_000);
        Etablissement one = Schools.etablissement(1);
        Etablissement hostile = new Etablissement(
                one.siret(),
                false,
                "@SUM(A1)",
                "=HYPERLINK(\"http://x\")",
                "+1\u0000\u0007\uD800fin\r\nsuite",
                "",
                "",
                "",
                longest);
        Path file = write(new Audit().school(hostile, Schools.unknown(1)));

        Map<String, String> row = Dump.rows(file, "Établissements").get(0);
        assertThat(row)
                .containsEntry("Établissement", "=HYPERLINK(\"http://x\")")
                .containsEntry("UAI", "@SUM(A1)")
                .containsEntry("Ville", "+1\uFFFDfin⏎suite");
        assertThat(row.get("Agence comptable")).hasSize(32_767).endsWith("é…");
        try (XSSFWorkbook workbook = Dump.open(file)) {
            workbook.getSheet("Établissements").getRow(1).forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                assertThat(cell.getCellStyle().getQuotePrefixed())
                        .isEqualTo(List.of("Établissement", "UAI", "Ville")
                                .contains(title(workbook, cell.getColumnIndex())));
            });
        }
    }

    @Test
    void goesOnInAFurtherSheetWhenOneIsFull() throws IOException {
        Audit audit = Schools.academie(25);
        Execution execution = audit.stored();
        Edition edition = new Edition(false, new ConstatTexts());
        Path file = folder.resolve("plein.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new AuditWorkbook(audit.contenu(), Audit.PARIS, 11)
                    .write(
                            out,
                            execution,
                            edition,
                            new Sollicitations(Annexe5Properties.defaults(), edition),
                            Suivis.of(audit.contenu().demandes(), execution.id()),
                            folder);
        }

        assertThat(Dump.rows(file, "Établissements")).hasSize(10);
        assertThat(Dump.rows(file, "Établissements (2)")).hasSize(10);
        assertThat(Dump.rows(file, "Établissements (3)"))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row).containsKeys("SIRET", "Verdict"));
        try (XSSFWorkbook workbook = Dump.open(file)) {
            assertThat(workbook.getSheetIndex("Établissements (3)"))
                    .isEqualTo(workbook.getSheetIndex("Établissements") + 2);
        }
    }

    @Test
    void namesNobodyInAnEditionWithoutNames() throws IOException {
        Audit audit = Schools.academie(60).sansNoms();
        List<Path> files = audit.rapport().ecrire(audit.stored(), folder);

        String all = unzipped(files.get(0)) + Files.readString(files.get(1));
        assertThat(all)
                .doesNotContainIgnoringCase("martin")
                .doesNotContainIgnoringCase("lefèvre")
                .doesNotContainIgnoringCase("guessan")
                .doesNotContainIgnoringCase("uvrard")
                .doesNotContainIgnoringCase("durand")
                .doesNotContain("orange.fr")
                .contains("Oui (nom masqué)", "(adresse masquée)", "(texte masqué)")
                .contains("intendance." + Schools.uai(1).toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void describesItselfAndItsCharts() throws IOException {
        Path file = write(SmallAudit.create());
        try (XSSFWorkbook workbook = Dump.open(file)) {
            assertThat(workbook.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Audit des structures Chorus Pro, 24 novembre 2026");
            assertThat(workbook.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("chorus-audit");
            assertThat(workbook.getSheet("Synthèse").getDrawingPatriarch().getCharts())
                    .hasSize(3)
                    .allSatisfy(chart ->
                            assertThat(chart.getTitleText().getString()).isNotEmpty());
        }
        assertThat(unzipped(file))
                .contains("<dc:language>fr-FR</dc:language>")
                .contains("descr=\"Diagramme en colonnes\u00a0: ")
                .contains("descr=\"Diagramme en colonnes empilées\u00a0: ");
    }

    /** With five rows to spare: the first page of A4 ends at the 55th in LibreOffice. */
    @Test
    void drawsItsChartsOneBelowTheOtherOnTheFirstPage() throws IOException {
        try (XSSFWorkbook workbook = Dump.open(write(SmallAudit.create()))) {
            int free = 0;
            for (XSSFShape chart : workbook.getSheet("Synthèse").getDrawingPatriarch()) {
                XSSFClientAnchor anchor = (XSSFClientAnchor) chart.getAnchor();
                assertThat(anchor.getRow1()).isGreaterThan(free);
                free = anchor.getRow2();
            }
            assertThat(free).isBetween(1, 50);
        }
    }

    @Test
    void leavesNothingButTheFilesBehind() throws IOException {
        write(SmallAudit.create());

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("audit-chorus-pro-2026-11-24.xlsx", "annexe5-2026-11-24.csv");
        }
    }

    private Map<String, String> school(fr.academie.chorusaudit.structure.Dossier dossier) throws IOException {
        return Dump.rows(write(new Audit().school(Schools.etablissement(1), dossier)), "Établissements")
                .get(0);
    }

    private Path write(Audit audit) throws IOException {
        return audit.rapport().ecrire(audit.stored(), folder).get(0);
    }

    private static List<String> titles(XSSFSheet sheet) {
        return IntStream.range(0, sheet.getRow(0).getLastCellNum())
                .mapToObj(i -> sheet.getRow(0).getCell(i).getStringCellValue())
                .toList();
    }

    private static String title(XSSFWorkbook workbook, int column) {
        return workbook.getSheet("Établissements").getRow(0).getCell(column).getStringCellValue();
    }

    private static String unzipped(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(WorkbookTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
