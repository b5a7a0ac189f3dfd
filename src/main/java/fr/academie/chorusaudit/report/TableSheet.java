package fr.academie.chorusaudit.report;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * A detail sheet, written row by row: a header in row 1 and a table below it, going on in « … (2) » when a sheet is full.
 *
 * @param <T> what a row shows
 */
final class TableSheet<T> {

    private static final float LINE = 13.5f;
    /** The highest row that Excel takes, in points. */
    private static final float HIGHEST = 409f;

    private static final int WIDEST = 255;

    private final Classeur classeur;
    private final Tableau tableau;
    private final List<Column<T>> columns;
    private final float[] largeurs;
    private SXSSFSheet sheet;
    private int part = 1;
    private int rows;

    TableSheet(Classeur classeur, Tableau tableau, List<Column<T>> columns) {
        this.classeur = classeur;
        this.tableau = tableau;
        this.columns = List.copyOf(columns);
        this.largeurs = new float[columns.size()];
        this.sheet = classeur.createSheet(tableau.nom(part));
        writeHeader();
    }

    void add(T ligne) {
        if (rows == classeur.maxRows()) {
            finish();
            part++;
            sheet = classeur.createSheet(tableau.nom(part));
            rows = 0;
            writeHeader();
        }
        Row row = sheet.createRow(rows++);
        int lines = 1;
        for (int i = 0; i < largeurs.length; i++) {
            Column<T> column = columns.get(i);
            Object valeur = column.valeur().apply(ligne);
            if (!"".equals(valeur)) {
                lines = Math.max(lines, write(row.createCell(i), column, valeur, ligne));
            }
        }
        if (lines > 1) {
            row.setHeightInPoints(Math.min(lines * LINE, HIGHEST));
        }
    }

    /** To be called once, after the last row. */
    void finish() {
        for (int i = 0; i < largeurs.length; i++) {
            sheet.setColumnWidth(i, Math.round(Math.min(largeurs[i], WIDEST) * 256));
        }
        List<String> titres = columns.stream().map(Column::titre).toList();
        tableau.finish(classeur, sheet.getSheetName(), part, titres, rows);
    }

    private void writeHeader() {
        Row row = sheet.createRow(rows++);
        int lines = 1;
        for (int i = 0; i < largeurs.length; i++) {
            Column<T> column = columns.get(i);
            largeurs[i] = column.largeurMin();
            lines = Math.max(lines, TextWidth.lines(column.titre(), (largeurs[i] - 3) / 1.08f));
            Cell cell = row.createCell(i);
            cell.setCellValue(column.titre());
            cell.setCellStyle(classeur.styles().of(Styles.Format.ENTETE));
        }
        row.setHeightInPoints(Math.max(lines, 2) * LINE);
    }

    private int write(Cell cell, Column<T> column, Object valeur, T ligne) {
        Teinte teinte = column.teinte().apply(ligne);
        int i = cell.getColumnIndex();
        if (valeur instanceof String texte) {
            String clean = CellText.clean(texte);
            cell.setCellValue(clean);
            cell.setCellStyle(classeur.styles().of(Styles.Format.TEXTE, teinte, CellText.startsLikeFormula(clean)));
            float largeur = TextWidth.of(clean) + 2;
            largeurs[i] = Math.max(largeurs[i], Math.min(largeur, column.largeurMax()));
            boolean oneLine = largeur <= largeurs[i] && clean.indexOf('\n') < 0;
            // The width may still grow, never shrink: what fits now will fit in the end.
            return oneLine ? 1 : TextWidth.lines(clean, Math.max(largeurs[i], column.largeurMax()) - 2);
        }
        if (valeur instanceof LocalDate jour) {
            cell.setCellValue(jour);
            cell.setCellStyle(classeur.styles().of(Styles.Format.DATE, teinte, false));
        } else {
            cell.setCellValue(((Number) valeur).doubleValue());
            cell.setCellStyle(classeur.styles().of(Styles.Format.NOMBRE, teinte, false));
        }
        largeurs[i] = Math.max(largeurs[i], 12);
        return 1;
    }
}
