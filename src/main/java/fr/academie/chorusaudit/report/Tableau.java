package fr.academie.chorusaudit.report;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/**
 * What makes a sheet of rows a table of Excel: filters, bands, a header that stays in view and on every page.
 *
 * @param cle of the sheet's name, after {@code feuille.}
 * @param id the table's name in formulas: letters and underscores
 * @param figees columns that stay in view
 * @param imprimees columns that are printed, from the first: all of them on one page would be too small to read
 */
record Tableau(String cle, String id, int figees, int imprimees) {

    private static final String STYLE = "TableStyleLight1";

    /** The sheet's name: the first is without number. */
    String nom(int part) {
        String nom = Textes.texte("feuille." + cle);
        return part == 1 ? nom : nom + " (" + part + ")";
    }

    /** Completes a sheet whose rows are written, the header included. */
    void finish(Classeur classeur, String nom, int part, List<String> titres, int rows) {
        XSSFSheet sheet = classeur.sheet(nom);
        // A table without any row below its header is one that Excel repairs: it gets an empty one.
        CellRangeAddress area = new CellRangeAddress(0, Math.max(rows, 2) - 1, 0, titres.size() - 1);
        sheet.createFreezePane(figees, 1);
        sheet.addIgnoredErrors(area, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        createTable(sheet, area, part == 1 ? id : id + "_" + part, titres);
        // Readers that trust it, such as openpyxl's, would see a single cell otherwise.
        sheet.getCTWorksheet().getDimension().setRef(area.formatAsString());
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setPrintGridlines(true);
        classeur.preparePages(sheet);
        classeur.printOnly(sheet, Math.min(imprimees, titres.size()), area.getLastRow());
    }

    private static void createTable(XSSFSheet sheet, CellRangeAddress area, String id, List<String> titres) {
        XSSFTable table = sheet.createTable(new AreaReference(
                new CellReference(area.getFirstRow(), area.getFirstColumn()),
                new CellReference(area.getLastRow(), area.getLastColumn()),
                SpreadsheetVersion.EXCEL2007));
        table.setName(id);
        table.setDisplayName(id);
        CTTable xml = table.getCTTable();
        // POI reads titles from the sheet, but rows already streamed to disk are out of its sight.
        for (int i = 0; i < titres.size(); i++) {
            xml.getTableColumns().getTableColumnArray(i).setName(titres.get(i));
        }
        xml.addNewAutoFilter().setRef(area.formatAsString());
        CTTableStyleInfo style = xml.isSetTableStyleInfo() ? xml.getTableStyleInfo() : xml.addNewTableStyleInfo();
        style.setName(STYLE);
        style.setShowRowStripes(true);
        style.setShowColumnStripes(false);
        style.setShowFirstColumn(false);
        style.setShowLastColumn(false);
    }
}
