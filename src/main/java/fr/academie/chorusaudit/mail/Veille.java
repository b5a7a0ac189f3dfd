package fr.academie.chorusaudit.mail;

import java.time.Instant;

/** How the {@link Facteur} waits, ready to be stopped. */
public interface Veille {

    /** Throws when a stop was requested. */
    void check();

    /** Returns once {@code instant} has come. Throws when a stop is requested meanwhile. */
    void until(Instant instant);
}
