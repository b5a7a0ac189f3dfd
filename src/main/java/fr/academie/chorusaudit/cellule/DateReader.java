package fr.academie.chorusaudit.cellule;

import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.structure.Jour;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day that is not in the future: of a consultation of the portal, or of a request. */
public final class DateReader {

    /** Chorus Pro was not there before; what an Excel date of 0 would give is far older. */
    private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);

    /** An Excel date whose cell lost its format: days since the end of 1899, of this century. */
    private static final Pattern SERIAL = Pattern.compile("[4-7]\\d{4}");

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final String TIME = "(?:(?:T| ?,? (?:à )?)\\d{1,2} ?[:hH] ?\\d{0,2}\\S*)?";
    private static final Pattern ISO = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})" + TIME);
    private static final Pattern FRENCH =
            Pattern.compile("(?<d>\\d{1,2})(?<sep>[/.-])(?<m>\\d{1,2})\\k<sep>(?<y>\\d{4})" + TIME);
    private static final Pattern IN_WORDS =
            Pattern.compile("(?<d>\\d{1,2})(?:er)?\\s+(?<m>\\p{L}{3,9})\\s+(?<y>\\d{4})" + TIME);
    private static final List<String> MOIS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    private DateReader() {}

    /**
     * The day of a cell; empty when the cell says nothing.
     *
     * @throws RefusedException when it is unreadable, or later than {@code today}
     */
    public static Optional<LocalDate> read(Cell cell, LocalDate today) throws RefusedException {
        LocalDate day = cell.date();
        if (day == null) {
            Valeur texte = Valeur.of(cell);
            if (cell.kind() == Cell.Kind.NUMBER && SERIAL.matcher(texte.texte()).matches()) {
                return Optional.of(check(EPOCH.plusDays(Long.parseLong(texte.texte())), texte.texte(), today));
            }
            boolean says = texte.etat() == Valeur.Etat.LUE || texte.etat() == Valeur.Etat.NON_RECONNUE;
            boolean nothingFound = cell.formula() && texte.texte().equals("0");
            return says && !nothingFound ? Optional.of(read(texte.texte(), today)) : Optional.empty();
        }
        // The 0 of a look-up formula, shown as a date.
        boolean nothingFound = cell.formula() && day.isBefore(EARLIEST);
        return nothingFound ? Optional.empty() : Optional.of(check(day, cell.text(), today));
    }

    /** As {@link #read(Cell, LocalDate)}, for a text that must hold a date. */
    public static LocalDate read(String text, LocalDate today) throws RefusedException {
        for (Pattern pattern : List.of(ISO, FRENCH, IN_WORDS)) {
            Matcher date = pattern.matcher(Mots.tidy(text));
            if (date.matches()) {
                return check(day(date, text), text, today);
            }
        }
        throw unreadable(text);
    }

    private static LocalDate day(Matcher date, String text) throws RefusedException {
        String month = date.group("m");
        int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : MOIS.indexOf(Mots.plain(month)) + 1;
        try {
            return LocalDate.of(Integer.parseInt(date.group("y")), number, Integer.parseInt(date.group("d")));
        } catch (DateTimeException e) {
            throw unreadable(text);
        }
    }

    private static LocalDate check(LocalDate day, String text, LocalDate today) throws RefusedException {
        if (day.isBefore(EARLIEST)) {
            throw unreadable(text);
        }
        if (day.isAfter(today)) {
            throw RefusedException.untilDay(day, Jour.enChiffres(day));
        }
        return day;
    }

    private static RefusedException unreadable(String text) {
        return new RefusedException(MotifTableau.DATE_ILLISIBLE, Mots.shorten(text, 30));
    }
}
