package fr.academie.chorusaudit.referentiel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row that cannot be used; the message is the reason for the operator. Without stack: a bad file has a million. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable LocalDate acceptableFrom;

    RefusedException(Motif motif, Object... details) {
        this(null, motif.sentence(details));
    }

    /** @param sentence for the operator, in French */
    RefusedException(String sentence) {
        this(null, sentence);
    }

    private RefusedException(@Nullable LocalDate acceptableFrom, String sentence) {
        super(sentence, null, false, false);
        this.acceptableFrom = acceptableFrom;
    }

    /** A row whose day has not come yet: the same row is good from that day on. */
    static RefusedException untilDay(LocalDate day, String shown) {
        return new RefusedException(day, Motif.DATE_FUTURE.sentence(shown));
    }

    String motif() {
        return String.valueOf(getMessage());
    }

    @Nullable
    LocalDate acceptableFrom() {
        return acceptableFrom;
    }
}
