package fr.academie.chorusaudit.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Leaves the day of the run out of what is stored: Chorus Pro answers anew, and the list is read anew, every night. */
final class JourDuPassage {

    private JourDuPassage() {}

    static @Nullable LocalDate pack(LocalDate jour, LocalDate run) {
        return jour.equals(run) ? null : jour;
    }

    static LocalDate unpack(@Nullable LocalDate jour, LocalDate run) {
        return jour == null ? run : jour;
    }
}
