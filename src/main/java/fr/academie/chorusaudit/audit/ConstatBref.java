package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.diagnostic.Code;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constat as far as its history needs it.
 *
 * @param annexe5 true when only an assistance request can mend it
 * @param jour the day of the observation that decided; null when it rests on none
 */
public record ConstatBref(
        Code code, boolean annexe5, @Nullable LocalDate jour) {

    /** In the place of a day: that of the run. */
    static final String RUN = "=";

    /** Reads what {@link Contenu} wrote, a line a constat. */
    static List<ConstatBref> parse(String lines, LocalDate run) {
        return lines.lines()
                .map(line -> line.split(" ", -1))
                .map(parts -> new ConstatBref(Code.valueOf(parts[0]), "1".equals(parts[1]), day(parts[2], run)))
                .toList();
    }

    private static @Nullable LocalDate day(String text, LocalDate run) {
        if (text.isEmpty()) {
            return null;
        }
        return RUN.equals(text) ? run : LocalDate.parse(text);
    }
}
