package fr.academie.chorusaudit.job;

import org.jspecify.annotations.Nullable;

/** Ends a run for a reason that the operator can understand: one French sentence, and the exit code that goes with it. */
public final class AuditException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public AuditException(ExitCode exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
