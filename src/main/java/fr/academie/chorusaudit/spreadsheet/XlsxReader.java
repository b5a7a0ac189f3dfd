package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Office Open XML workbook as a stream, its styles and texts first.
 *
 * <p>Not by POI: its package opens every part, and its styles load a schema library that takes a second to start.
 */
final class XlsxReader {

    private XlsxReader() {}

    static void read(ZipPackage zip, RowHandler handler) throws IOException {
        XlsxWorkbook workbook = XlsxWorkbook.of(zip);
        ExcelCells cells = new ExcelCells(formats(zip, workbook.styles()), workbook.dates());
        SharedStrings strings = null;
        for (XlsxWorkbook.Sheet sheet : workbook.sheets()) {
            if (handler.startSheet(sheet.name())) {
                strings = strings == null ? strings(zip, workbook.strings()) : strings;
                RowBuilder rows =
                        new RowBuilder(handler, handler.wantsMergedCells() ? merged(zip, sheet.part()) : null);
                try (XmlStream xml = zip.xml(sheet.part())) {
                    new XlsxSheet(xml, cells, strings, rows).read();
                }
            }
        }
    }

    /** They stand behind the rows. */
    private static MergedCells merged(ZipPackage zip, String part) throws IOException {
        MergedCells merged = new MergedCells();
        try (XmlStream xml = zip.xml(part)) {
            while (xml.next()) {
                if (xml.isStart("sheetData")) {
                    xml.skipElement();
                } else if (xml.isStart("mergeCell")) {
                    merged.add(xml.attribute("ref"));
                }
            }
        }
        return merged;
    }

    private static DateFormats formats(ZipPackage zip, @Nullable String part) throws IOException {
        DateFormats formats = new DateFormats();
        if (part == null || !zip.has(part)) {
            return formats;
        }
        try (XmlStream xml = zip.xml(part)) {
            boolean cellStyles = false;
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    formats.addFormat(
                            integer(xml, "numFmtId"), Objects.requireNonNullElse(xml.attribute("formatCode"), ""));
                } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                    cellStyles = xml.isStart();
                } else if (cellStyles && xml.isStart("xf")) {
                    formats.addStyle(integer(xml, "numFmtId"));
                } else if (xml.isStart("dxfs")) {
                    // Conditional formats define formats of their own, under the same element.
                    xml.skipElement();
                }
            }
        }
        return formats;
    }

    private static int integer(XmlStream xml, String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    private static SharedStrings strings(ZipPackage zip, @Nullable String part) throws IOException {
        SharedStrings strings = new SharedStrings();
        if (part == null || !zip.has(part)) {
            return strings;
        }
        try (XmlStream xml = zip.xml(part)) {
            StringBuilder text = new StringBuilder();
            while (xml.next()) {
                if (xml.isStart("si")) {
                    strings.add(XlsxText.read(xml, text));
                }
            }
        }
        return strings;
    }
}
