package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.diagnostic.Verdict;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/** The three charts beside the tables of « Synthèse », drawn by Excel itself from their cells. */
final class SyntheseCharts {

    private static final int FIRST_ROW = 6;
    private static final int HEIGHT = 14;
    private static final int GAP = 1;

    /** The row below the charts, from 0: a printed page ends some rows further down, and cuts none of them. */
    static final int LAST_ROW = FIRST_ROW + 3 * HEIGHT + 2 * GAP;

    /** The column on the right of the charts, from 0. */
    static final int END_COLUMN = 14;

    private static final int FIRST_COLUMN = 7;
    private static final int COLUMN_WIDTH = 12;
    private static final int MARGIN_WIDTH = 2;

    /** More would be too thin to be told apart. */
    private static final int MOST_COLUMNS = 30;

    private final XSSFSheet sheet;
    private final XSSFDrawing drawing;

    SyntheseCharts(XSSFSheet sheet) {
        this.sheet = sheet;
        this.drawing = sheet.createDrawingPatriarch();
    }

    /** The room for the charts, and a margin on either side. */
    static void setColumnWidths(XSSFSheet sheet) {
        for (int i = FIRST_COLUMN - 1; i <= END_COLUMN; i++) {
            boolean margin = i < FIRST_COLUMN || i == END_COLUMN;
            sheet.setColumnWidth(i, (margin ? MARGIN_WIDTH : COLUMN_WIDTH) * 256);
        }
    }

    /** @param cells a row a verdict: its name, its schools */
    void verdicts(CellRangeAddress cells) {
        XSSFChart chart = chart("graphique.verdicts", 0);
        XDDFBarChartData data = columns(chart, Textes.texte("colonne.verdict"));
        XDDFChartData.Series series = add(data, cells.getFirstRow(), cells.getLastRow(), 1);
        series.setTitle(Textes.texte("synthese.etablissements"), null);
        data.setVaryColors(false);
        chart.plot(data);
        CTBarSer xml = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
        for (int i = 0; i < Teinte.VERDICTS.size(); i++) {
            series.getDataPoint(i).setFillProperties(fill(Teinte.VERDICTS.get(i)));
        }
        CTDLbls labels = xml.addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** @param cells a header, then a row a département: its name, its schools by verdict */
    void departements(CellRangeAddress cells) {
        XSSFChart chart = chart("graphique.departements", 1);
        int last = Math.min(cells.getLastRow(), cells.getFirstRow() + MOST_COLUMNS);
        if (last < cells.getLastRow()) {
            chart.setTitleText(Textes.texte("graphique.departements.premiers", MOST_COLUMNS));
        }
        XDDFBarChartData data = columns(chart, Textes.texte("colonne.departement"));
        data.setBarGrouping(BarGrouping.STACKED);
        for (int i = 0; i < Teinte.VERDICTS.size(); i++) {
            Verdict verdict = Teinte.VERDICTS.get(i);
            XDDFChartData.Series series = add(data, cells.getFirstRow() + 1, last, i + 1);
            series.setTitle(verdict.libelle(), null);
            series.setFillProperties(fill(verdict));
        }
        chart.plot(data);
        overlap(chart.getCTChart().getPlotArea().getBarChartArray(0));
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }

    /** @param cells a header, then a row a day: the day, anomalies, assistance requests */
    void trend(CellRangeAddress cells) {
        XSSFChart chart = chart("graphique.tendance", 2);
        XDDFBarChartData data = columns(chart, Textes.texte("synthese.jour"));
        List<Teinte> teintes = List.of(Teinte.ANOMALIE, Teinte.CONFORME);
        List<String> titres = List.of("synthese.tendance.anomalies", "feuille.annexe5");
        for (int i = 0; i < titres.size(); i++) {
            XDDFChartData.Series series = add(data, cells.getFirstRow() + 1, cells.getLastRow(), i + 1);
            series.setTitle(Textes.texte(titres.get(i)), null);
            series.setFillProperties(fill(teintes.get(i)));
        }
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }

    /** Puts the parts of a column on top of each other. By hand: POI's reduced schemas lack the type of the overlap. */
    private static void overlap(CTBarChart chart) {
        try (XmlCursor cursor = chart.getGapWidth().newCursor()) {
            cursor.toEndToken();
            cursor.toNextToken();
            cursor.beginElement("overlap", "http://schemas.openxmlformats.org/drawingml/2006/chart");
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    /** @param place from 0, downwards */
    private XSSFChart chart(String cle, int place) {
        int first = FIRST_ROW + place * (HEIGHT + GAP);
        XSSFChart chart =
                drawing.createChart(drawing.createAnchor(0, 0, 0, 0, FIRST_COLUMN, first, END_COLUMN, first + HEIGHT));
        chart.setTitleText(Textes.texte(cle));
        chart.setTitleOverlay(false);
        CTNonVisualDrawingProps properties = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(Textes.texte(cle));
        properties.setDescr(Textes.texte(cle + ".alternative"));
        return chart;
    }

    private static XDDFBarChartData columns(XSSFChart chart, String categories) {
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        bottom.setTitle(categories);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setTitle(Textes.texte("graphique.unite"));
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        left.setMinimum(0);
        left.setNumberFormat("#,##0");
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        data.setBarDirection(BarDirection.COL);
        data.setGapWidth(60);
        return data;
    }

    private XDDFChartData.Series add(XDDFBarChartData data, int firstRow, int lastRow, int column) {
        Function<Integer, CellRangeAddress> cells = c -> new CellRangeAddress(firstRow, lastRow, c, c);
        return data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, cells.apply(0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, cells.apply(column)));
    }

    private static XDDFSolidFillProperties fill(Verdict verdict) {
        return fill(Teinte.of(verdict));
    }

    private static XDDFSolidFillProperties fill(Teinte teinte) {
        byte[] rgb = HexFormat.of().parseHex(teinte.trait());
        return new XDDFSolidFillProperties(XDDFColor.from(rgb));
    }
}
