package fr.academie.chorusaudit.choruspro;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call failed. The message is one French sentence for the report, without secrets. */
final class PanneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Panne panne;
    private final Duration retryAfter;

    private PanneException(Panne panne, Duration retryAfter, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.panne = panne;
        this.retryAfter = retryAfter;
    }

    PanneException(Panne panne, Object... arguments) {
        this(panne, Duration.ZERO, Textes.texte(panne.cle(), arguments), null);
    }

    static PanneException causedBy(Throwable cause, Panne panne, Object... arguments) {
        return new PanneException(panne, Duration.ZERO, Textes.texte(panne.cle(), arguments), cause);
    }

    /** @param retryAfter how long the server asks to be left alone; zero when it does not say */
    static PanneException passagere(Duration retryAfter, Object... arguments) {
        return new PanneException(
                Panne.HTTP_PASSAGERE, retryAfter, Textes.texte(Panne.HTTP_PASSAGERE.cle(), arguments), null);
    }

    Panne panne() {
        return panne;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    String phrase() {
        return String.valueOf(getMessage());
    }
}
