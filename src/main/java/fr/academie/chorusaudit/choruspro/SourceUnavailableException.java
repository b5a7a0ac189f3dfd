package fr.academie.chorusaudit.choruspro;

import org.jspecify.annotations.Nullable;

/** Chorus Pro cannot be asked (exit code 69). The message is one French sentence for the operator, without secrets. */
public final class SourceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SourceUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
