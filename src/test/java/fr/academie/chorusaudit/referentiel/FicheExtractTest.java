package fr.academie.chorusaudit.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.referentiel.FichierImporte.Etat;
import fr.academie.chorusaudit.structure.Champ;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FicheExtractTest {

    private Atelier atelier = new Atelier(Path.of("unused"));

    @BeforeEach
    void open(@TempDir Path folder) {
        atelier = new Atelier(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "raison_sociale,RAISON_SOCIALE",
        "Raison sociale,RAISON_SOCIALE",
        "Libellé de la structure,LIBELLE",
        "N° TVA,NUMERO_TVA",
        "Numéro TVA intracommunautaire,NUMERO_TVA",
        "Adresse électronique,COURRIEL",
        "E-mail,COURRIEL",
        "E-MAIL,COURRIEL",
        "Nom du gestionnaire principal,GESTIONNAIRE_PRINCIPAL",
        "GESTIONNAIRE  PRINCIPAL,GESTIONNAIRE_PRINCIPAL",
        "Complément d'adresse 1,COMPLEMENT_ADRESSE_1",
        "Complement d’adresse 2,COMPLEMENT_ADRESSE_2",
        "Téléphone,TELEPHONE",
        "Code postal,CODE_POSTAL"
    })
    void findsColumnByCanonicalNamePortalLabelOrSynonym(String header, Champ champ) {
        atelier.fiche("a.csv", "Note;" + header + ";N° SIRET", "rien;valeur;19876543200010");
        assertThat(atelier.importOne().etat()).isEqualTo(Etat.IMPORTE);
        assertThat(atelier.lilas(champ)).isEqualTo("valeur");
    }

    @Test
    void takesEmptyGestionnaireForKnownEmptyOnlyInDatedRow() {
        atelier.fiche(
                "a.csv",
                "siret;ville;pays;gestionnaire_principal;courriel;date_consultation",
                "19876543200010;GRENOBLE;;;;24/11/2026",
                "19123456700011;GRENOBLE;;;;");
        atelier.importer();
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("(vide)");
        assertThat(atelier.lilas(Champ.COURRIEL)).isEqualTo("(vide)");
        assertThat(atelier.lilas(Champ.PAYS)).isEqualTo("(inconnu)");
        var tilleuls = atelier.dossier(Atelier.TILLEULS).fiche();
        assertThat(tilleuls.fait(Champ.GESTIONNAIRE_PRINCIPAL).isKnown()).isFalse();
        assertThat(tilleuls.fait(Champ.VILLE).observation().datee()).isFalse();
    }

    @Test
    void saysNothingOfColumnThatIsMissing() {
        atelier.fiche("a.csv", "siret;ville;date_consultation", "19876543200010;GRENOBLE;24/11/2026");
        atelier.importer();
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("(inconnu)");
    }

    @Test
    void doesNotMakeFicheOfSiretAlone() {
        atelier.fiche("a.csv", "siret;ville;gestionnaire_principal", "19876543200010;;?", "", "19123456700011;LYON;");
        assertThat(atelier.importOne().lignes()).isEqualTo(1);
        assertThat(atelier.dossier(Atelier.LILAS).fiche().isKnown()).isFalse();
    }

    @Test
    void reportsEachBadRowWithPlaceAndReason() {
        atelier.fiche(
                "a.csv",
                "siret;ville;statut;date_consultation",
                "123;LYON;ACTIF;",
                "19876543200010;LYON;ACTIF;25/11/2026",
                "19876543200010;LYON;ACTIF;bientôt",
                "19876543200010;LYON;endormi;24/11/2026");
        FichierImporte file = atelier.importOne();
        assertThat(file.lignes()).isEqualTo(1);
        assertThat(file.refus())
                .extracting(FichierImporte.Refus::position)
                .containsExactly("ligne 2", "ligne 3", "ligne 4", "ligne 5");
        assertThat(file.refus().get(3).motif())
                .isEqualTo("Colonne statut\u00a0: valeur «\u00a0endormi\u00a0» non reconnue\u202f; champ ignoré.");
        assertThat(atelier.lilas(Champ.VILLE)).isEqualTo("LYON");
        assertThat(atelier.lilas(Champ.STATUT)).isEqualTo("(inconnu)");
    }

    @Test
    void readsAgainRowWhoseDayHasCome() {
        atelier.fiche("a.csv", "siret;ville;date_consultation", "19876543200010;LYON;25/11/2026");
        assertThat(atelier.importOne().lignes()).isZero();
        assertThat(atelier.importOne().etat()).isEqualTo(Etat.INCHANGE);
        FichierImporte next = atelier.importer(Atelier.TODAY.plusDays(1)).get(0);
        assertThat(next.etat()).isEqualTo(Etat.IMPORTE);
        assertThat(next.lignes()).isEqualTo(1);
    }

    @Test
    void readsWorkbookWithTitleDatesNumbersAndFormulas() {
        atelier.workbook(atelier.fiches.resolve("a.xlsx"), workbook -> {
            var sheet = workbook.createSheet("Relevé");
            sheet.createRow(0).createCell(0).setCellValue("Les SIRET de l'académie");
            Row header = sheet.createRow(4);
            header.createCell(1).setCellValue("SIRET");
            header.createCell(2).setCellValue("Utilisateurs rattachés");
            header.createCell(3).setCellValue("Gestionnaire principal");
            header.createCell(4).setCellValue("Date de consultation");
            Row row = sheet.createRow(5);
            row.createCell(1).setCellValue(19876543200010d);
            row.createCell(2).setCellFormula("A1*0");
            row.createCell(3).setCellValue("DOMINIQUE PETIT");
            var date = row.createCell(4);
            date.setCellValue(LocalDate.of(2026, 11, 3));
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            date.setCellStyle(style);
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("rien");
        });
        assertThat(atelier.importOne().refus()).isEmpty();
        var fait = atelier.dossier(Atelier.LILAS).fiche().fait(Champ.GESTIONNAIRE_PRINCIPAL);
        assertThat(fait.observation().source().libelle()).isEqualTo("a.xlsx, Relevé!6");
        assertThat(fait.observation().jour()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(atelier.lilas(Champ.UTILISATEURS_RATTACHES)).isEqualTo("(inconnu)");
    }

    @Test
    void saysWhichSheetsOfAReadableWorkbookBelongElsewhere() {
        atelier.workbook(atelier.fiches.resolve("a.xlsx"), workbook -> {
            fill(workbook.createSheet("Fiches"), "siret", "ville", "19876543200010", "LYON");
            fill(workbook.createSheet("Utilisateurs"), "siret", "nom", "19876543200010", "PETIT");
            workbook.getSheet("Utilisateurs").getRow(0).createCell(2).setCellValue("rôle");
        });
        FichierImporte file = atelier.importOne();
        assertThat(file.lignes()).isEqualTo(1);
        assertThat(file.refus()).singleElement().satisfies(refus -> {
            assertThat(refus.position()).isEqualTo("Utilisateurs");
            assertThat(refus.motif()).contains("liste d'utilisateurs");
        });
    }

    @Test
    void readsAGestionnaireWhoseCellSpansSeveralSchools() {
        atelier.workbook(atelier.fiches.resolve("a.xlsx"), workbook -> {
            Sheet sheet = workbook.createSheet("Relevé");
            String[][] rows = {
                {"siret", "gestionnaire_principal", "date_consultation", "courriel"},
                {"19123456700011", "DOMINIQUE PETIT", "03/11/2026", ""},
                {"19876543200010", "", "03/11/2026", ""}
            };
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        });
        atelier.importer();
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("DOMINIQUE PETIT");
        assertThat(atelier.lilas(Champ.COURRIEL))
                .as("who knows what the row leaves to the one above")
                .isEqualTo("(inconnu)");
    }

    private static void fill(Sheet sheet, String... cells) {
        for (int i = 0; i < cells.length; i += 2) {
            Row row = sheet.createRow(i / 2);
            row.createCell(0).setCellValue(cells[i]);
            row.createCell(1).setCellValue(cells[i + 1]);
        }
    }

    @Test
    void lastRowOfOneStructureWins() {
        atelier.fiche("a.csv", "siret;ville", "19876543200010;LYON", "19876543200010;GRENOBLE");
        atelier.importer();
        assertThat(atelier.lilas(Champ.VILLE)).isEqualTo("GRENOBLE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nom;ville                                   | Aucune ligne d'en-tête avec une colonne SIRET
            siret;couleur                               | La colonne SIRET est seule
            siret structure;siret établissement;ville   | Plusieurs colonnes peuvent être le SIRET
            siret;nom;prénom;courriel;rôle              | liste d'utilisateurs
            siret;nom;courriel_intendance;ville         | liste d'établissements
            """)
    void refusesTableThatBelongsElsewhereOrSaysNothing(String header, String reason) {
        atelier.fiche("a.csv", header, "19876543200010;a;b;c;d");
        FichierImporte file = atelier.importOne();
        assertThat(file.etat()).isEqualTo(Etat.ILLISIBLE);
        assertThat(file.remarque()).contains(reason);
    }
}
