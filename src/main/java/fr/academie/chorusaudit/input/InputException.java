package fr.academie.chorusaudit.input;

import org.jspecify.annotations.Nullable;

/** A list that cannot be used at all (exit code 65). The message is one French sentence: what, where, what to do. */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    public InputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
