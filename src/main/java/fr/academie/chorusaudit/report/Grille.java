package fr.academie.chorusaudit.report;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a page of small tables from top to bottom, first a label, then figures. */
final class Grille {

    private final XSSFSheet sheet;
    private final Styles styles;
    private int next;

    Grille(XSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** The row that the next call writes, from 0. */
    int next() {
        return next;
    }

    void skip() {
        next++;
    }

    void titre(String texte) {
        sheet.createRow(next).setHeightInPoints(24);
        text(sheet.getRow(next++).createCell(0), texte, Styles.Format.TITRE);
    }

    /** The title of a section, after an empty row. */
    void section(String cle) {
        next++;
        text(sheet.createRow(next++).createCell(0), Textes.texte(cle), Styles.Format.SECTION);
    }

    void prose(String texte) {
        text(sheet.createRow(next++).createCell(0), texte, Styles.Format.PROSE);
    }

    /** A sentence that must not be missed; dark on light, since it runs over cells that have no colour. */
    void alerte(String texte) {
        Cell cell = sheet.createRow(next++).createCell(0);
        cell.setCellValue(CellText.clean(texte));
        cell.setCellStyle(styles.of(Styles.Format.PROSE, Teinte.ANOMALIE, false));
    }

    /** @param figures how many columns hold figures, after the first */
    void entete(int figures, String... titres) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < titres.length; i++) {
            text(row.createCell(i), titres[i], entete(i, figures));
        }
    }

    private static Styles.Format entete(int column, int figures) {
        if (column == 0) {
            return Styles.Format.ENTETE;
        }
        return column <= figures ? Styles.Format.ENTETE_NOMBRE : Styles.Format.ENTETE_SUITE;
    }

    /** A row of texts, whole numbers and, as a Double, parts of the whole. */
    void ligne(String libelle, Teinte teinte, Object... valeurs) {
        Row row = sheet.createRow(next++);
        Cell first = row.createCell(0);
        text(first, libelle, Styles.Format.TEXTE);
        first.setCellStyle(styles.of(Styles.Format.TEXTE, teinte, CellText.startsLikeFormula(libelle)));
        for (int i = 0; i < valeurs.length; i++) {
            value(row.createCell(i + 1), valeurs[i]);
        }
    }

    private void value(Cell cell, Object valeur) {
        if (valeur instanceof String texte) {
            text(cell, texte, Styles.Format.SUITE);
        } else {
            cell.setCellValue(((Number) valeur).doubleValue());
            cell.setCellStyle(styles.of(valeur instanceof Double ? Styles.Format.PART : Styles.Format.NOMBRE));
        }
    }

    private void text(Cell cell, String texte, Styles.Format format) {
        cell.setCellValue(CellText.clean(texte));
        cell.setCellStyle(styles.of(format));
    }
}
