package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the main part of an xlsx says.
 *
 * @param sheets the visible worksheets, in the order of the tabs
 * @param styles the part of the styles, or null
 * @param strings the part of the shared strings, or null
 */
record XlsxWorkbook(
        List<Sheet> sheets,
        DateSystem dates,
        @Nullable String styles,
        @Nullable String strings) {

    private static final int MAX_SHEETS = 10_000;

    /** A worksheet and the part that holds it. */
    record Sheet(String name, String part) {}

    static XlsxWorkbook of(ZipPackage zip) throws IOException {
        if (zip.has("EncryptedPackage")) {
            throw new RefusedException(Refusal.PASSWORD);
        }
        String part = XlsxRelationships.of(zip, "").partOfType("officeDocument");
        if (part == null && zip.has("xl/workbook.xml")) {
            part = "xl/workbook.xml";
        }
        if (part == null) {
            throw new RefusedException(Refusal.NOT_A_SPREADSHEET);
        }
        if (part.endsWith(".bin")) {
            throw new RefusedException(Refusal.XLSB);
        }
        XlsxRelationships relationships = XlsxRelationships.of(zip, part);
        try (XmlStream xml = zip.xml(part)) {
            return parse(xml, relationships);
        }
    }

    private static XlsxWorkbook parse(XmlStream xml, XlsxRelationships relationships) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        DateSystem dates = DateSystem.FROM_1900;
        boolean root = true;
        while (xml.next()) {
            if (root && !xml.isStart("workbook")) {
                throw new RefusedException(Refusal.NOT_A_SPREADSHEET);
            }
            root = false;
            if (xml.isStart("workbookPr") && isTrue(xml.attribute("date1904"))) {
                dates = DateSystem.FROM_1904;
            } else if (xml.isStart("sheet")) {
                addSheet(sheets, xml, relationships);
            }
        }
        return new XlsxWorkbook(
                sheets, dates, relationships.partOfType("styles"), relationships.partOfType("sharedStrings"));
    }

    private static void addSheet(List<Sheet> sheets, XmlStream xml, XlsxRelationships relationships)
            throws IOException {
        String state = xml.attribute("state");
        if ("hidden".equals(state) || "veryHidden".equals(state)) {
            return;
        }
        XlsxRelationships.Target target = relationships.get(xml.qualifiedAttribute("id"));
        String name = xml.attribute("name");
        if (target == null || name == null || sheets.size() >= MAX_SHEETS) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        // Sheets of charts, dialogues and Excel 4 macros have no rows.
        if (target.type().equals("worksheet")) {
            sheets.add(new Sheet(CellText.unescape(name), target.part()));
        }
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }
}
