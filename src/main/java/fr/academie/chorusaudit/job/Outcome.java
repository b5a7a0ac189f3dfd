package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Bilan;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.mail.BilanCourriels;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param code the exit code of the process
 * @param message one French sentence when something is to be said, else empty
 * @param execution the run, when one was registered
 * @param bilan the figures, when the audit came to its end
 * @param courriels the mails of the run, when they are on
 * @param fichiers the files written
 */
public record Outcome(
        int code,
        String message,
        @Nullable Execution execution,
        @Nullable Bilan bilan,
        @Nullable BilanCourriels courriels,
        List<Path> fichiers) {

    public Outcome {
        fichiers = List.copyOf(fichiers);
    }

    /** Why the run did not come to its end; null when it did. */
    public @Nullable ExitCode failure() {
        return ExitCode.of(code).filter(ExitCode::isFailure).orElse(null);
    }

    static Outcome failure(ExitCode code, String message, @Nullable Execution execution) {
        return new Outcome(code.code(), message, execution, null, null, List.of());
    }
}
