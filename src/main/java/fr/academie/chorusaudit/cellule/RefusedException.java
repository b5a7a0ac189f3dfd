package fr.academie.chorusaudit.cellule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row that cannot be used; the message is the reason for the operator. Without stack: a bad file has a million. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable LocalDate acceptableFrom;

    public RefusedException(MotifTableau motif, Object... details) {
        this(null, motif.sentence(details));
    }

    /** Refuses a row for a reason given as one French sentence. */
    public RefusedException(String sentence) {
        this(null, sentence);
    }

    private RefusedException(@Nullable LocalDate acceptableFrom, String sentence) {
        super(sentence, null, false, false);
        this.acceptableFrom = acceptableFrom;
    }

    /** A row whose day has not come yet: the same row is good from that day on. */
    static RefusedException untilDay(LocalDate day, String shown) {
        return new RefusedException(day, MotifTableau.DATE_FUTURE.sentence(shown));
    }

    /** The reason, one French sentence. */
    public String motif() {
        return String.valueOf(getMessage());
    }

    /** The day from which the same row is good; null when there is none. */
    public @Nullable LocalDate acceptableFrom() {
        return acceptableFrom;
    }
}
