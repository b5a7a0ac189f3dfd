package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.cellule.Mots;
import fr.academie.chorusaudit.spreadsheet.Cell;
import java.util.Locale;
import java.util.Set;

/** Cells as tidy texts: trimmed, one space between words, no control character, no error code, never too long. */
final class Texte {

    /** Enough for any name or address; a cell can hold 32,767 characters. */
    static final int MAX_LENGTH = 500;

    /** How people write in a cell that they do not know. */
    private static final Set<String> NOTHING = Set.of(
            "?",
            "-",
            "x",
            "nc",
            "n/c",
            "inconnu",
            "inconnue",
            "neant",
            "aucun",
            "aucune",
            "vacant",
            "poste vacant",
            "a pourvoir",
            "sans objet");

    private Texte() {}

    /** Empty for errors and for the 0 that a look-up formula gives on an empty cell. */
    static String of(Cell cell) {
        return switch (cell.kind()) {
            case BLANK, ERROR -> "";
            case NUMBER -> cell.formula() && cell.text().equals("0") ? "" : cell.text();
            case TEXT, DATE, BOOLEAN -> {
                String text = tidy(cell.text(), MAX_LENGTH);
                yield text.startsWith("#") && !text.contains(" ") ? "" : text;
            }
        };
    }

    /** A person, empty where the cell says in words that nobody is known. */
    static String person(Cell cell) {
        String text = of(cell);
        return NOTHING.contains(Mots.withoutAccents(text).toLowerCase(Locale.ROOT)) ? "" : text;
    }

    /** What stands in a cell, for somebody who looks for it in the file. */
    static String asWritten(Cell cell, int max) {
        return tidy(cell.text(), max);
    }

    static String tidy(String text, int max) {
        StringBuilder tidy = new StringBuilder(Math.min(text.length(), max));
        boolean gap = false;
        for (int i = 0; i < text.length() && tidy.length() < max; i++) {
            char c = text.charAt(i);
            if (Mots.isSpace(c)) {
                gap = !tidy.isEmpty();
            } else {
                if (gap) {
                    tidy.append(' ');
                    gap = false;
                }
                tidy.append(c);
            }
        }
        if (tidy.length() > max) {
            tidy.setLength(max);
        }
        int last = tidy.length() - 1;
        if (last >= 0 && Character.isHighSurrogate(tidy.charAt(last))) {
            tidy.setLength(last);
        }
        return tidy.toString();
    }
}
