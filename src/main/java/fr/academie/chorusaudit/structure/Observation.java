package fr.academie.chorusaudit.structure;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Who saw a fact, and when.
 *
 * @param source where
 * @param jour the day on which the portal showed it
 * @param datee false when the source gives no day and {@code jour} is that of the file at its first import
 */
public record Observation(Source source, LocalDate jour, boolean datee) {

    /** From the weakest to the strongest: undated before dated, then by day, then by kind of source. */
    public static final Comparator<Observation> BY_AUTHORITY = Comparator.comparing(Observation::datee)
            .thenComparing(Observation::jour)
            .thenComparing(observation -> observation.source().nature());

    /** True when this one was dated and made on a later day than {@code other}, or {@code other} was never dated. */
    public boolean isNewerThan(Observation other) {
        if (datee != other.datee) {
            return datee;
        }
        return jour.isAfter(other.jour);
    }
}
