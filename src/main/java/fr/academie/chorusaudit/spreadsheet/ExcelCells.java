package fr.academie.chorusaudit.spreadsheet;

import java.time.LocalDate;

/** Makes cells out of what an Excel workbook stores, the same for xlsx and xls. */
record ExcelCells(DateFormats formats, DateSystem dates) {

    Cell number(double value, int style, boolean formula) {
        LocalDate day = formats.isDay(style) ? dates.day(value) : null;
        if (day != null) {
            return day(day, formula);
        }
        String digits = Numbers.plain(value);
        return digits == null ? error("#NUM!", formula) : new Cell(Cell.Kind.NUMBER, digits, formula, null);
    }

    /** A number as xlsx writes it, in digits; what is none is kept as text. */
    Cell number(String raw, int style, boolean formula) {
        String digits = Numbers.plain(raw);
        if (digits == null) {
            return text(raw, formula);
        }
        LocalDate day = formats.isDay(style) ? dates.day(Double.parseDouble(digits)) : null;
        return day != null ? day(day, formula) : new Cell(Cell.Kind.NUMBER, digits, formula, null);
    }

    static Cell day(LocalDate day, boolean formula) {
        return new Cell(Cell.Kind.DATE, day.toString(), formula, day);
    }

    static Cell text(String text, boolean formula) {
        if (text.isEmpty()) {
            return formula ? new Cell(Cell.Kind.BLANK, "", true, null) : Cell.BLANK;
        }
        return new Cell(Cell.Kind.TEXT, text, formula, null);
    }

    static Cell bool(boolean value, boolean formula) {
        return new Cell(Cell.Kind.BOOLEAN, value ? "VRAI" : "FAUX", formula, null);
    }

    static Cell error(String code, boolean formula) {
        return new Cell(Cell.Kind.ERROR, code, formula, null);
    }
}
