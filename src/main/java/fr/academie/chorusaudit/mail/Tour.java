package fr.academie.chorusaudit.mail;

import org.jspecify.annotations.Nullable;

/**
 * One go of the {@link Facteur}.
 *
 * @param destinataires to whom
 * @param execution the run that sends; null for the command {@code courriels}
 * @param maximum mails to try; the rest waits
 */
public record Tour(
        Mode mode, Destinataires destinataires, @Nullable Long execution, int maximum) {

    /** Whom a go serves. */
    public enum Destinataires {
        /** Within the allowed hours only. */
        INTENDANCES("'ETABLISSEMENTS', 'COLLECTE'"),
        /** At any hour: a few mails, awaited in the morning. */
        PILOTES("'SYNTHESE', 'ECHEC'");

        private final String genres;

        Destinataires(String genres) {
            this.genres = genres;
        }

        /** As a list of SQL. */
        String genres() {
            return genres;
        }
    }
}
