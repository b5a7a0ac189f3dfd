package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.choruspro.SourceUnavailableException;
import fr.academie.chorusaudit.input.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;

/** Why a job or another command did not come to its end, for the operator. */
public final class RunFailure {

    private static final Logger LOG = LoggerFactory.getLogger(RunFailure.class);

    private RunFailure() {}

    /** The reason that the failures have between them; otherwise a bug, whose detail goes to the log. */
    static AuditException explain(JobExecution ended, Path data) {
        return understood(ended.getAllFailureExceptions(), data).orElseGet(() -> bug(ended));
    }

    /** What a failure outside of the steps means, such as that of the register itself on a full disk; empty for a bug. */
    public static Optional<AuditException> understood(Throwable failure, Path data) {
        return understood(List.of(failure), data);
    }

    /**
     * What was told comes first. Then want of memory, also beside another failure: a database that lacked memory closes, or
     * says strange things of its file. Failures come in no order, and their causes under wrappers of any depth.
     */
    private static Optional<AuditException> understood(List<Throwable> failures, Path data) {
        List<Throwable> causes = failures.stream()
                .flatMap(failure -> Stream.iterate(failure, Objects::nonNull, Throwable::getCause))
                .toList();
        return first(causes, RunFailure::told)
                .or(() -> first(causes, RunFailure::memory))
                .or(() -> first(causes, cause -> disk(cause, data)));
    }

    private static Optional<AuditException> first(
            List<Throwable> causes, Function<Throwable, @Nullable AuditException> reason) {
        return causes.stream().map(reason).filter(Objects::nonNull).findFirst();
    }

    private static @Nullable AuditException told(Throwable cause) {
        if (cause instanceof AuditException known) {
            return known;
        }
        if (cause instanceof InputException input) {
            return new AuditException(ExitCode.ENTREE_INUTILISABLE, String.valueOf(input.getMessage()), input);
        }
        if (cause instanceof SourceUnavailableException source) {
            return new AuditException(ExitCode.SOURCE_INDISPONIBLE, String.valueOf(source.getMessage()), source);
        }
        if (cause instanceof StopSignal.StopException stop) {
            return new AuditException(stop.exitCode(), Messages.get("execution.arret"), cause);
        }
        return null;
    }

    private static @Nullable AuditException memory(Throwable cause) {
        if (!MemoryTrouble.isIn(cause)) {
            return null;
        }
        LOG.error("Out of memory", cause);
        return MemoryTrouble.of(cause);
    }

    private static @Nullable AuditException disk(Throwable cause, Path data) {
        if (cause instanceof SQLException sql && DatabaseTrouble.isDamage(sql)) {
            LOG.error("The database cannot be read", cause);
            DatabaseTrouble.suspect(data);
            return new AuditException(ExitCode.SORTIE_IMPOSSIBLE, Messages.get("base.suspecte", data), cause);
        }
        if (cause instanceof IOException || DatabaseTrouble.isDisk(cause)) {
            LOG.error("The data folder cannot be written", cause);
            return new AuditException(ExitCode.SORTIE_IMPOSSIBLE, Messages.get("donnees.pleines", data), cause);
        }
        return null;
    }

    private static AuditException bug(JobExecution ended) {
        ended.getAllFailureExceptions().forEach(failure -> LOG.error("The run failed", failure));
        return new AuditException(ExitCode.BUG, Messages.get("execution.inattendue"), null);
    }
}
