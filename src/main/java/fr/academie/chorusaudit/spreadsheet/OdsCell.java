package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one cell of an ods: its stored value, or what it shows when it stores none. */
final class OdsCell {

    private final XmlStream xml;
    private final OdsText text;

    OdsCell(XmlStream xml) {
        this.xml = xml;
        this.text = new OdsText(xml);
    }

    /** From the start of the cell to its end. */
    Cell read() throws IOException {
        boolean formula = xml.attribute(OdsReader.TABLE, "formula") != null;
        boolean error = "error".equals(xml.attribute(OdsReader.CALC_EXTENSION, "value-type"));
        String type = Objects.requireNonNullElse(office("value-type"), "");
        String value = switch (type) {
            case "date" -> office("date-value");
            case "boolean" -> office("boolean-value");
            case "string" -> office("string-value");
            default -> office("value");
        };
        String shown = text.read();
        if (error || (formula && shown.startsWith("Err:"))) {
            return ExcelCells.error(shown, formula);
        }
        if (value == null) {
            return ExcelCells.text(shown, formula);
        }
        return switch (type) {
            case "float", "percentage", "currency" -> number(value, shown, formula);
            case "date" -> date(value, shown, formula);
            case "boolean" -> ExcelCells.bool(Boolean.parseBoolean(value), formula);
            case "string" -> ExcelCells.text(value, formula);
            default -> ExcelCells.text(shown, formula);
        };
    }

    private @Nullable String office(String attribute) {
        return xml.attribute(OdsReader.OFFICE, attribute);
    }

    private static Cell number(String value, String shown, boolean formula) {
        String digits = Numbers.plain(value);
        return digits == null ? ExcelCells.text(shown, formula) : new Cell(Cell.Kind.NUMBER, digits, formula, null);
    }

    private static Cell date(String value, String shown, boolean formula) {
        try {
            return ExcelCells.day(LocalDate.parse(value.substring(0, Math.min(10, value.length()))), formula);
        } catch (DateTimeException e) {
            return ExcelCells.text(shown, formula);
        }
    }
}
