package fr.academie.chorusaudit.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The list of schools as it comes by mail: titles, odd columns, blank rows, SIRETs in every form, good and bad. */
final class ListeWorkbook {

    private static final List<String> COLLEGES = List.of(
            "Observations",
            "Commune",
            "N° SIRET de l'établissement",
            "Nom de\nl'établissement",
            "RNE",
            "Gestionnaire en poste",
            "Courriel de l'intendance",
            "Département",
            "Agence comptable",
            "Mail");
    private static final List<Rebut> REBUTS = List.of(Rebut.values());
    private static final int COLLEGE_SIRET = 2;

    private static final List<String> LYCEES = List.of(
            "UAI", "Dénomination", "SIRET", "Ville", "Intendant(e)", "E-mail intendance", "Dépt.", "Agence comptable");
    private static final int LYCEE_SIRET = 2;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle scientific = format("0.00000E+00");
    private final CellStyle day = format("dd/mm/yyyy");

    static void write(List<Situation> situations, Path file) throws IOException {
        ListeWorkbook liste = new ListeWorkbook();
        liste.writeColleges(
                situations.stream().filter(s -> s.ecole().isCollege()).toList());
        liste.writeLycees(
                situations.stream().filter(s -> !s.ecole().isCollege()).toList());
        liste.writeHidden();
        FixedZip.save(liste.workbook, liste.workbook, file);
    }

    private void writeColleges(List<Situation> situations) {
        XSSFSheet sheet = workbook.createSheet("Collèges");
        sheet.createRow(0).createCell(0).setCellValue("Liste des SIRET de l'académie de Valmonde");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 9));
        sheet.createRow(1).createCell(0).setCellValue("Situation au 16/11/2026, à compléter par les services");
        header(sheet.createRow(3), COLLEGES);
        int next = 4;
        for (int i = 0; i < situations.size(); i++) {
            Situation situation = situations.get(i);
            Row row = sheet.createRow(next++);
            college(row, situation);
            siret(row.createCell(COLLEGE_SIRET), situation.ecole().siret(), i);
            if (i % 4 == 3 && i / 4 < REBUTS.size()) {
                reject(sheet.createRow(next++), i / 4);
            }
            if (i == 30) {
                header(sheet.createRow(next++), COLLEGES);
            }
            next += i % 25 == 24 ? 2 : 0;
        }
        duplicate(sheet.createRow(next++), situations.get(6), "SEGPA du ", "", 940);
        duplicate(sheet.createRow(next), situations.get(9), "", "saisi deux fois", 0);
    }

    private void college(Row row, Situation situation) {
        Ecole ecole = situation.ecole();
        text(row, 0, situation.cas() == Cas.JAMAIS_CONSULTEE ? "à rappeler" : "");
        text(row, 1, ecole.ville());
        text(row, 3, ecole.nom());
        text(row, 4, Sample.uaiEcrit(ecole));
        text(row, 5, situation.enPoste());
        text(row, 6, ecole.courriel());
        text(row, 7, ecole.departement());
        text(row, 8, ecole.agenceComptable());
        text(row, 9, "ce." + ecole.uai() + "@" + Ecole.DOMAINE);
    }

    private void reject(Row row, int number) {
        Rebut rebut = REBUTS.get(number);
        int n = 900 + number;
        String uai = Ecole.uai("096", n);
        text(row, 1, "Valmonde");
        text(row, 3, "Collège à régulariser n°\u00A0" + (number + 1));
        text(row, 4, uai);
        Cell cell = row.createCell(COLLEGE_SIRET);
        rebut.write(cell, Ecole.siret("1996", n), uai);
        if (rebut == Rebut.DATE) {
            cell.setCellStyle(day);
        }
    }

    private static void duplicate(Row row, Situation situation, String before, String remark, int uai) {
        Ecole ecole = situation.ecole();
        text(row, 0, remark);
        text(row, 1, ecole.ville());
        row.createCell(COLLEGE_SIRET).setCellValue(" " + ecole.siret());
        text(row, 3, before + ecole.nom());
        text(row, 4, uai == 0 ? ecole.uai() : Ecole.uai("096", uai));
    }

    private void writeLycees(List<Situation> situations) {
        XSSFSheet sheet = workbook.createSheet("Lycées et EREA");
        header(sheet.createRow(0), LYCEES);
        int next = 1;
        for (int i = 0; i < situations.size(); i++) {
            Situation situation = situations.get(i);
            lycee(
                    sheet.createRow(next),
                    situation,
                    situation.ecole().uai(),
                    situation.ecole().nom());
            siret(
                    sheet.getRow(next++).createCell(LYCEE_SIRET),
                    situation.ecole().siret(),
                    i);
            next += i == 10 ? 1 : 0;
            if (i == 12 || i == 20) {
                // A cité scolaire: one structure, two schools.
                Ecole ecole = situation.ecole();
                lycee(
                        sheet.createRow(next),
                        situation,
                        Ecole.uai("098", 940 + i),
                        "Collège de la cité scolaire, " + ecole.ville());
                sheet.getRow(next++).createCell(LYCEE_SIRET).setCellValue(ecole.siret());
            }
        }
    }

    private static void lycee(Row row, Situation situation, String uai, String nom) {
        Ecole ecole = situation.ecole();
        text(row, 0, uai);
        text(row, 1, nom);
        text(row, 3, ecole.ville());
        text(row, 4, situation.enPoste());
        text(row, 5, ecole.courriel());
        text(row, 6, ecole.departement());
        text(row, 7, ecole.agenceComptable());
    }

    private void writeHidden() {
        XSSFSheet sheet = workbook.createSheet("Ancienne liste");
        header(sheet.createRow(0), List.of("SIRET", "Nom"));
        sheet.createRow(1).createCell(0).setCellValue(Ecole.siret("1998", 950));
        sheet.getRow(1).createCell(1).setCellValue("Collège fermé en 2019");
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }

    private void siret(Cell cell, String siret, int n) {
        FormeSiret forme = siret.startsWith("0") ? FormeSiret.NOMBRE : FormeSiret.of(n);
        forme.write(cell, siret, scientific);
    }

    private CellStyle format(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static void header(Row row, List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            row.createCell(i).setCellValue(labels.get(i));
        }
    }

    private static void text(Row row, int column, String text) {
        if (!text.isEmpty()) {
            row.createCell(column).setCellValue(text);
        }
    }
}
