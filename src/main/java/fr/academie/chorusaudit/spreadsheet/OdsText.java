package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.util.Set;

/** Reads the paragraphs that a cell of an ods shows, without its comment and its drawings. */
final class OdsText {

    private static final int MAX_SPACES = 32_767;
    /** What a paragraph may hold besides text: pieces of it. Anything else, a comment above all, is not shown. */
    private static final Set<String> PIECES = Set.of("span", "a", "meta", "meta-field", "ruby", "ruby-base");

    private final XmlStream xml;
    private final StringBuilder buffer = new StringBuilder();

    OdsText(XmlStream xml) {
        this.xml = xml;
    }

    /** From the start of the cell to its end, the paragraphs as lines. */
    String read() throws IOException {
        buffer.setLength(0);
        boolean first = true;
        while (xml.next() && !xml.isEnd()) {
            if (xml.isStart("p")) {
                if (!first) {
                    buffer.append('\n');
                }
                first = false;
                readParagraph();
            } else if (xml.isStart()) {
                xml.skipElement();
            }
        }
        return buffer.toString();
    }

    private void readParagraph() throws IOException {
        int depth = 1;
        while (depth > 0 && xml.next()) {
            if (xml.isText()) {
                appendCollapsed();
            } else if (xml.isEnd()) {
                depth--;
            } else if (PIECES.contains(xml.name())) {
                depth++;
            } else {
                appendSpecial();
                xml.skipElement();
            }
        }
    }

    /** Outside of text:s, any run of white space counts as one space (OpenDocument 1.3 part 3, §6.1.2). */
    private void appendCollapsed() throws RefusedException {
        int start = buffer.length();
        xml.appendText(buffer);
        int end = start;
        for (int i = start; i < buffer.length(); i++) {
            char c = buffer.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
            if (!space) {
                buffer.setCharAt(end++, c);
            } else if (end == 0 || buffer.charAt(end - 1) != ' ') {
                buffer.setCharAt(end++, ' ');
            }
        }
        buffer.setLength(end);
    }

    private void appendSpecial() throws RefusedException {
        switch (xml.name()) {
            case "s" -> {
                String count = xml.attribute(OdsReader.TEXT, "c");
                int spaces = count == null ? 1 : Integer.parseInt(count);
                buffer.append(" ".repeat(Math.max(0, Math.min(spaces, MAX_SPACES))));
            }
            case "tab" -> buffer.append('\t');
            case "line-break" -> buffer.append('\n');
            default -> {}
        }
        CellText.requireReasonable(buffer);
    }
}
