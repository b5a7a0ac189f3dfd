package fr.academie.chorusaudit.referentiel;

import org.jspecify.annotations.Nullable;

/** A file that cannot be used as a whole; the message is one French sentence for the operator. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    UnreadableException(Motif motif, Object... details) {
        this(motif.sentence(details), null);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
