package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Reads an OpenDocument spreadsheet as a stream. Its rows and cells may state that they are repeated millions of times:
 * nothing is repeated here before it is known that something is in it.
 */
final class OdsReader {

    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static final String CALC_EXTENSION = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final int MAX_HIDDEN_STYLES = 10_000;

    private OdsReader() {}

    static void read(ZipPackage zip, RowHandler handler) throws IOException {
        if (zip.has("encrypted-package")) {
            throw new RefusedException(Refusal.PASSWORD);
        }
        if (zip.has("mimetype")) {
            requireSpreadsheet(zip);
        }
        if (zip.has("META-INF/manifest.xml")) {
            refuseEncrypted(zip);
        }
        try (XmlStream xml = zip.xml("content.xml")) {
            readContent(xml, handler);
        }
    }

    private static void requireSpreadsheet(ZipPackage zip) throws IOException {
        try (InflatedStream in = zip.stream("mimetype")) {
            // Templates add « -template ».
            if (!new String(in.readNBytes(200), StandardCharsets.US_ASCII)
                    .strip()
                    .startsWith(TYPE)) {
                throw new RefusedException(Refusal.NOT_A_SPREADSHEET);
            }
        }
    }

    private static void refuseEncrypted(ZipPackage zip) throws IOException {
        try (XmlStream xml = zip.xml("META-INF/manifest.xml")) {
            while (xml.next()) {
                if (xml.isStart("encryption-data")) {
                    throw new RefusedException(Refusal.PASSWORD);
                }
            }
        }
    }

    private static void readContent(XmlStream xml, RowHandler handler) throws IOException {
        Set<String> hidden = new HashSet<>();
        while (xml.next()) {
            if (xml.isStart("automatic-styles")) {
                readHiddenStyles(xml, hidden);
            } else if (xml.isStart("spreadsheet")) {
                readTables(xml, hidden, handler);
                return;
            }
        }
        throw new RefusedException(Refusal.NOT_A_SPREADSHEET);
    }

    /** A sheet is hidden by its style. */
    private static void readHiddenStyles(XmlStream xml, Set<String> hidden) throws IOException {
        String style = "";
        while (xml.next() && !xml.isEnd("automatic-styles")) {
            if (xml.isStart("style")) {
                style = Objects.requireNonNullElse(xml.attribute(STYLE, "name"), "");
            } else if (xml.isStart("table-properties") && "false".equals(xml.attribute(TABLE, "display"))) {
                hidden.add(style);
                if (hidden.size() > MAX_HIDDEN_STYLES) {
                    throw new RefusedException(Refusal.SUSPECT_XML);
                }
            }
        }
    }

    /** Only the tables right here are sheets: links to other documents and tracked changes keep tables of their own. */
    private static void readTables(XmlStream xml, Set<String> hidden, RowHandler handler) throws IOException {
        while (xml.next() && !xml.isEnd()) {
            if (!xml.isStart()) {
                continue;
            }
            boolean visible = xml.isStart("table") && !hidden.contains(xml.attribute(TABLE, "style-name"));
            String name = xml.attribute(TABLE, "name");
            if (visible && handler.startSheet(name == null ? "" : name)) {
                new OdsSheet(xml, handler).read();
            } else {
                xml.skipElement();
            }
        }
    }
}
