package fr.academie.chorusaudit.cellule;

import org.jspecify.annotations.Nullable;

/** A file that cannot be used as a whole; the message is one French sentence for the operator. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** Refuses a file for a reason given as one French sentence. */
    public UnreadableException(String sentence) {
        this(sentence, null);
    }

    public UnreadableException(MotifTableau motif, Object... details) {
        this(motif.sentence(details), null);
    }

    /** What is wrong, one French sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
