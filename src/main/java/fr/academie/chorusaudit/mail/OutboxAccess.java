package fr.academie.chorusaudit.mail;

import java.util.function.Function;

/** How the outbox is reached: through the open database of a run, or for a moment only by a command beside it. */
public interface OutboxAccess {

    /** Does {@code work} in one transaction. */
    <T> T with(Function<Outbox, T> work);

    /** Makes what was done survive a power cut; nothing to do for who closes the database each time. */
    default void force() {}
}
