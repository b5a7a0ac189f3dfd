package fr.academie.chorusaudit.spreadsheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a workbook of Excel counts its days: from 1900, or from 1904 in those that come from an old Macintosh. */
enum DateSystem {
    FROM_1900(LocalDate.of(1899, 12, 30), 1),
    FROM_1904(LocalDate.of(1904, 1, 1), 0);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    /** Excel believes in a 29 February 1900, its day 60: days before are counted from one day later. */
    private static final int FALSE_LEAP_DAY = 60;
    /** Computed moments fall short of midnight by a rounding error: half a millisecond, in days. */
    private static final double ROUNDING = 5e-9;

    private final LocalDate origin;
    private final int first;

    DateSystem(LocalDate origin, int first) {
        this.origin = origin;
        this.first = first;
    }

    /** The day of a serial number; null when it is no day at all: a time only, negative, or after the year 9999. */
    @Nullable
    LocalDate day(double serial) {
        double whole = Math.floor(serial + ROUNDING);
        if (!(whole >= first && whole <= LAST.toEpochDay() - origin.toEpochDay())) {
            return null;
        }
        LocalDate day = origin.plusDays((long) whole);
        return this == FROM_1900 && whole < FALSE_LEAP_DAY ? day.plusDays(1) : day;
    }
}
