package fr.academie.chorusaudit.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.cellule.Mots;
import fr.academie.chorusaudit.referentiel.FichierImporte.Etat;
import fr.academie.chorusaudit.spreadsheet.Row;
import fr.academie.chorusaudit.spreadsheet.RowHandler;
import fr.academie.chorusaudit.spreadsheet.Spreadsheet;
import fr.academie.chorusaudit.structure.Champ;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelesTest {

    @Test
    void writesATemplateOfEachInputAndNeverOverwrites(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("modele-fiches.xlsx"), "saisi");
        assertThat(Modeles.write(folder))
                .extracting(modele -> modele.fichier().getFileName() + " " + modele.cree())
                .containsExactly(
                        "modele-etablissements.xlsx true",
                        "modele-fiches.xlsx false",
                        "modele-rattachements.xlsx true",
                        "modele-annexe5-suivi.xlsx true");
        assertThat(folder.resolve("modele-fiches.xlsx")).hasContent("saisi");
    }

    @Test
    void blankTemplatesAreTablesWithoutRows(@TempDir Path folder) throws IOException {
        Atelier atelier = new Atelier(folder);
        Modeles.write(folder);
        Files.createDirectories(atelier.fiches);
        Files.createDirectories(atelier.rattachements);
        Files.copy(folder.resolve("modele-fiches.xlsx"), atelier.fiches.resolve("modele-fiches.xlsx"));
        Files.copy(
                folder.resolve("modele-rattachements.xlsx"),
                atelier.rattachements.resolve("modele-rattachements.xlsx"));
        atelier.now = java.time.Instant.now().plusSeconds(60);
        assertThat(atelier.importer())
                .allSatisfy(file -> assertThat(file.etat()).isEqualTo(Etat.IMPORTE))
                .allSatisfy(file -> assertThat(file.refus()).isEmpty())
                .allSatisfy(file -> assertThat(file.lignes()).isZero())
                .hasSize(2);
    }

    @Test
    void filledTemplateGivesEveryFieldAndNothingOfItsGuide(@TempDir Path folder) throws IOException {
        Atelier atelier = new Atelier(folder);
        Modeles.write(folder);
        try (InputStream in = Files.newInputStream(folder.resolve("modele-fiches.xlsx"));
                XSSFWorkbook filled = new XSSFWorkbook(in)) {
            Sheet sheet = filled.getSheetAt(0);
            var row = sheet.createRow(1);
            List<ModeleColonne> colonnes = ModeleColonnes.TOUS.get(1).colonnes();
            for (int i = 0; i < colonnes.size(); i++) {
                row.createCell(i)
                        .setCellValue(
                                i == 0 ? "19876543200010" : colonnes.get(i).exemple());
            }
            Files.createDirectories(atelier.fiches);
            try (var out = Files.newOutputStream(atelier.fiches.resolve("rempli.xlsx"))) {
                filled.write(out);
            }
        }
        atelier.now = java.time.Instant.now().plusSeconds(60);
        FichierImporte file = atelier.importOne();
        assertThat(file.refus()).isEmpty();
        assertThat(file.lignes()).isEqualTo(1);
        assertThat(atelier.lilas(Champ.OPTION_EDI)).isEqualTo("oui");
        assertThat(atelier.dossier(Atelier.LILAS)
                        .gestionnairePrincipal()
                        .compte()
                        .isPresent())
                .isTrue();
    }

    @Test
    void headersAreTheCanonicalColumns() {
        List<String> fiches = new ArrayList<>(List.of("siret"));
        for (Champ champ : Champ.values()) {
            fiches.add(champ.colonne());
        }
        fiches.add("date_consultation");
        assertThat(ModeleColonnes.TOUS.get(1).colonnes())
                .extracting(ModeleColonne::nom)
                .containsExactlyElementsOf(fiches);
    }

    @Test
    void noCellOfGuideIsTheNameOfAColumn(@TempDir Path folder) throws Exception {
        Modeles.write(folder);
        List<String> cells = new ArrayList<>();
        Spreadsheet.read(folder.resolve("modele-etablissements.xlsx"), new RowHandler() {
            @Override
            public boolean startSheet(String name) {
                return !name.equals("Saisie");
            }

            @Override
            public boolean row(Row row) {
                row.cells().forEach(cell -> cells.add(Mots.column(cell.text())));
                return true;
            }
        });
        assertThat(cells).isNotEmpty().doesNotContain("siret", "siren siret", "uai", "identifiant");
    }

    @Test
    void siretColumnIsTextAndTypedColumnsHaveTheirList(@TempDir Path folder) throws IOException {
        Modeles.write(folder);
        try (InputStream in = Files.newInputStream(folder.resolve("modele-rattachements.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getDataValidations()).hasSize(3);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(new DataFormatter().formatCellValue(sheet.getRow(0).getCell(0)))
                    .isEqualTo("siret");
        }
    }
}
