package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one worksheet of an xlsx. */
final class XlsxSheet {

    private final XmlStream xml;
    private final ExcelCells cells;
    private final SharedStrings strings;
    private final RowBuilder row;
    private final StringBuilder buffer = new StringBuilder();
    private final ArrayFormulas arrays = new ArrayFormulas();
    private int nextColumn;

    XlsxSheet(XmlStream xml, ExcelCells cells, SharedStrings strings, RowBuilder row) {
        this.xml = xml;
        this.cells = cells;
        this.strings = strings;
        this.row = row;
    }

    void read() throws IOException {
        while (xml.next()) {
            if (xml.isStart("c")) {
                readCell();
            } else if (xml.isStart("row")) {
                startRow();
            } else if (xml.isEnd("row")) {
                if (!row.finish()) {
                    return;
                }
            } else if (xml.isEnd("sheetData")) {
                return;
            }
        }
    }

    private void startRow() throws IOException {
        String number = xml.attribute("r");
        row.start(number == null ? row.number() + 1 : Long.parseLong(number));
        nextColumn = 0;
    }

    private void readCell() throws IOException {
        String reference = xml.attribute("r");
        String type = Objects.requireNonNullElse(xml.attribute("t"), "n");
        String style = xml.attribute("s");
        int column = reference == null ? nextColumn : column(reference);
        nextColumn = column + 1;
        boolean formula = arrays.cover(row.number(), column);
        String value = null;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("f")) {
                formula = true;
                arrays.add(xml.attribute("t"), xml.attribute("ref"));
                xml.skipElement();
            } else if (xml.isStart("v")) {
                value = readValue();
            } else if (xml.isStart("is")) {
                value = XlsxText.read(xml, buffer);
            } else if (xml.isStart()) {
                xml.skipElement();
            }
        }
        row.set(column, cell(type, style, value, formula));
    }

    private String readValue() throws IOException {
        buffer.setLength(0);
        while (xml.next() && !xml.isEnd()) {
            if (!xml.isText()) {
                throw new RefusedException(Refusal.DAMAGED);
            }
            xml.appendText(buffer);
        }
        return buffer.toString();
    }

    private Cell cell(String type, @Nullable String style, @Nullable String value, boolean formula) throws IOException {
        if (value == null || value.isEmpty()) {
            return ExcelCells.text("", formula);
        }
        return switch (type) {
            case "s" -> ExcelCells.text(strings.get(Integer.parseInt(value.strip())), formula);
            case "str" -> ExcelCells.text(CellText.unescape(value), formula);
            case "inlineStr" -> ExcelCells.text(value, formula);
            case "b" -> ExcelCells.bool(XlsxWorkbook.isTrue(value.strip()), formula);
            case "e" -> ExcelCells.error(value.strip(), formula);
            case "d" -> isoDate(value.strip(), formula);
            default -> cells.number(value.strip(), style == null ? 0 : Integer.parseInt(style), formula);
        };
    }

    /** Strict files may write a moment in ISO 8601 in place of a serial number. */
    private static Cell isoDate(String value, boolean formula) {
        try {
            return ExcelCells.day(LocalDate.parse(value.substring(0, Math.min(10, value.length()))), formula);
        } catch (DateTimeException e) {
            return ExcelCells.text(value, formula);
        }
    }

    /** The column of a reference like {@code AB12}, counted from 0. */
    static int column(String reference) throws RefusedException {
        int column = 0;
        int i = 0;
        while (i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 4) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            i++;
        }
        if (column < 1 || column > RowBuilder.MAX_COLUMNS) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        return column - 1;
    }
}
