package fr.academie.chorusaudit.spreadsheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell, as stored in the file and not as displayed.
 *
 * @param kind what the cell holds; for a formula, what its cached value is
 * @param text the value: text as it is; a number in full decimal digits without exponent ({@code 19382780500014},
 *     {@code 1.5}, {@code -3}); a date as {@code 2026-11-24}; a boolean as {@code VRAI} or {@code FAUX}; an error as
 *     {@code #N/A}; empty when blank
 * @param formula true when the value is the cached result of a formula
 * @param date the day, for {@link Kind#DATE} only
 */
public record Cell(
        Kind kind, String text, boolean formula, @Nullable LocalDate date) {

    /** What a cell can hold. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }

    /** The cell that is not there. */
    public static final Cell BLANK = new Cell(Kind.BLANK, "", false, null);

    /** The cell under a merged one: nobody can tell what is in it, as with a formula that shows nothing. */
    static final Cell COVERED = new Cell(Kind.BLANK, "", true, null);

    /** A text cell without formula. */
    public static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text, false, null);
    }

    /** A numeric cell without formula, {@code digits} as in {@link #text()}. */
    public static Cell number(String digits) {
        return new Cell(Kind.NUMBER, digits, false, null);
    }

    /** A date cell without formula. */
    public static Cell date(LocalDate day) {
        return new Cell(Kind.DATE, day.toString(), false, day);
    }

    /** An error cell, {@code code} as Excel writes it ({@code #REF!}). */
    public static Cell error(String code) {
        return new Cell(Kind.ERROR, code, false, null);
    }

    /** True when nothing can be seen in the cell: no value, or only spaces and control characters of any kind. */
    public boolean isBlank() {
        return kind == Kind.BLANK
                || (kind == Kind.TEXT && text.chars().allMatch(c -> Character.isWhitespace(c) || isInvisible(c)));
    }

    private static boolean isInvisible(int c) {
        return Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == 0x200B
                || c == 0x200C
                || c == 0x200D
                || c == 0x2060
                || c == 0xFEFF;
    }
}
