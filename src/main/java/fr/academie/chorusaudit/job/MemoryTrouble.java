package fr.academie.chorusaudit.job;

import java.util.Objects;
import java.util.stream.Stream;

/** Whether a failure comes from want of memory, whatever it says of itself. */
public final class MemoryTrouble {

    private MemoryTrouble() {}

    /** What the operator is told of it: 70, and how to give more. */
    public static AuditException of(Throwable failure) {
        return new AuditException(ExitCode.BUG, Messages.get("erreur.memoire"), failure);
    }

    /**
     * Looks at the failure and its causes. By words: a class whose first use ran out of memory is missing from then on, and
     * tells why by no more than words.
     */
    public static boolean isIn(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause.toString().contains("OutOfMemoryError"));
    }
}
