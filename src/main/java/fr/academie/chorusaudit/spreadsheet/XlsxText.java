package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;

/** The text of a shared or inline string of xlsx: its runs put together, without fonts and phonetic guides. */
final class XlsxText {

    private XlsxText() {}

    /** Reads from the start of a {@code si} or {@code is} to its end; {@code buffer} is scratch space. */
    static String read(XmlStream xml, StringBuilder buffer) throws IOException {
        buffer.setLength(0);
        int depth = 1;
        boolean inText = false;
        while (depth > 0 && xml.next()) {
            if (xml.isStart("rPh")) {
                xml.skipElement();
            } else if (xml.isStart()) {
                depth++;
                inText = xml.isStart("t");
            } else if (xml.isEnd()) {
                depth--;
                inText = false;
            } else if (inText) {
                xml.appendText(buffer);
            }
        }
        return CellText.unescape(buffer.toString());
    }
}
