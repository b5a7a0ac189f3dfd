package fr.academie.chorusaudit.report;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a workbook, each made once: a workbook takes 64,000, and every one slows Excel down. */
final class Styles {

    /** How a value is shown. */
    enum Format {
        TEXTE("General"),
        NOMBRE("#,##0"),
        PART("0.0 %"),
        DATE("dd/mm/yyyy"),
        /** Runs over the empty cells on its right, as titles do. */
        PROSE("General"),
        /** The same, apart from the figure on its left. */
        SUITE("General"),
        TITRE("General"),
        SECTION("General"),
        ENTETE("General"),
        /** Above figures. */
        ENTETE_NOMBRE("General"),
        /** Above {@link #SUITE}. */
        ENTETE_SUITE("General");

        private final String code;

        Format(String code) {
            this.code = code;
        }
    }

    private record Cle(Format format, Teinte teinte, boolean quoted) {}

    /** On every desktop, or with a substitute of the same widths: Calibri, the default, is missing beside LibreOffice. */
    private static final String FONT = "Arial";

    private static final int POINTS = 10;
    private static final String MARINE = "1F3864";

    private final XSSFWorkbook workbook;
    private final Map<Cle, CellStyle> styles = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        name(workbook.getFontAt(0), POINTS);
    }

    CellStyle of(Format format) {
        return of(format, Teinte.AUCUNE, false);
    }

    /** @param quoted for a text that would become a formula if somebody edited its cell */
    CellStyle of(Format format, Teinte teinte, boolean quoted) {
        return styles.computeIfAbsent(new Cle(format, teinte, quoted), this::create);
    }

    private CellStyle create(Cle cle) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(cle.format.code));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(cle.quoted);
        style.setWrapText(cle.format != Format.PROSE
                && cle.format != Format.SUITE
                && cle.format != Format.TITRE
                && cle.format != Format.SECTION);
        switch (cle.format) {
            case SUITE -> {
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
            case TITRE -> style.setFont(font(16, true, MARINE));
            case SECTION -> style.setFont(font(12, true, MARINE));
            case ENTETE, ENTETE_NOMBRE, ENTETE_SUITE -> {
                style.setAlignment(
                        cle.format == Format.ENTETE_NOMBRE ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
                style.setIndention((short) (cle.format == Format.ENTETE_SUITE ? 1 : 0));
                style.setFont(font(POINTS, true, "FFFFFF"));
                fill(style, MARINE);
                style.setVerticalAlignment(VerticalAlignment.CENTER);
            }
            default -> {
                style.setAlignment(
                        cle.format == Format.DATE ? HorizontalAlignment.CENTER : HorizontalAlignment.GENERAL);
                if (cle.teinte != Teinte.AUCUNE) {
                    style.setFont(font(POINTS, cle.teinte == Teinte.GRAVE, cle.teinte.encre()));
                    fill(style, cle.teinte.fond());
                }
            }
        }
        return style;
    }

    private XSSFFont font(int points, boolean bold, String colour) {
        XSSFFont font = workbook.createFont();
        name(font, points);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    private static void name(XSSFFont font, int points) {
        font.setFontName(FONT);
        font.setFamily(FontFamily.SWISS);
        font.setScheme(FontScheme.NONE);
        font.setFontHeightInPoints((short) points);
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb));
    }
}
