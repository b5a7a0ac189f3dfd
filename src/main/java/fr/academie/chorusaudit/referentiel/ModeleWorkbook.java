package fr.academie.chorusaudit.referentiel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook of one template: the blank table, then a sheet that explains each column.
 *
 * <p>That sheet names a column by its letter and never by its header, so that no reader of tables takes it for one.
 */
final class ModeleWorkbook implements AutoCloseable {

    private static final String DATA = "Saisie";
    private static final String GUIDE = "Mode d'emploi";
    private static final int LAST_ROW = 1_048_575;
    private static final int CHARACTER = 256;

    private final Workbook workbook = new XSSFWorkbook();
    private final CellStyle title = title();
    private final CellStyle wrapped = wrapped();

    private ModeleWorkbook() {}

    static void write(List<ModeleColonne> colonnes, OutputStream out) throws IOException {
        try (ModeleWorkbook modele = new ModeleWorkbook()) {
            modele.data(colonnes);
            modele.guide(colonnes);
            modele.workbook.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void data(List<ModeleColonne> colonnes) {
        Sheet sheet = workbook.createSheet(DATA);
        CellStyle text = format("@");
        CellStyle day = format("dd/mm/yyyy");
        Row header = sheet.createRow(0);
        for (int i = 0; i < colonnes.size(); i++) {
            ModeleColonne colonne = colonnes.get(i);
            cell(header, i, colonne.nom(), title);
            sheet.setColumnWidth(i, Math.max(14, colonne.nom().length() + 4) * CHARACTER);
            // Text, or Excel eats the zeros of a SIRET and of a post code.
            sheet.setDefaultColumnStyle(i, colonne.nom().startsWith("date") ? day : text);
            if (!colonne.choix().isEmpty()) {
                restrict(sheet, i, colonne.choix());
            }
        }
        sheet.createFreezePane(1, 1);
    }

    private static void restrict(Sheet sheet, int column, List<String> choices) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(new String[0])),
                new CellRangeAddressList(1, LAST_ROW, column, column));
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox(
                "Valeur inconnue", "Choisissez dans la liste\u00a0: " + String.join(", ", choices) + ".");
        sheet.addValidationData(validation);
    }

    private void guide(List<ModeleColonne> colonnes) {
        Sheet sheet = workbook.createSheet(GUIDE);
        Row header = sheet.createRow(0);
        cell(header, 0, "Colonne", title);
        cell(header, 1, "Ce qu'il faut y écrire", title);
        cell(header, 2, "Exemple", title);
        for (int i = 0; i < colonnes.size(); i++) {
            ModeleColonne colonne = colonnes.get(i);
            Row row = sheet.createRow(i + 1);
            cell(row, 0, CellReference.convertNumToColString(i), wrapped);
            cell(row, 1, colonne.explication(), wrapped);
            cell(row, 2, colonne.exemple(), wrapped);
        }
        sheet.setColumnWidth(0, 10 * CHARACTER);
        sheet.setColumnWidth(1, 90 * CHARACTER);
        sheet.setColumnWidth(2, 40 * CHARACTER);
        sheet.createFreezePane(0, 1);
    }

    private static void cell(Row row, int column, String value, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private CellStyle format(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle title() {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle wrapped() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
