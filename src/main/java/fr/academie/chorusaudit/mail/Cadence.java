package fr.academie.chorusaudit.mail;

import java.time.LocalTime;
import java.util.function.Predicate;

/**
 * How fast, and when, mails may leave.
 *
 * @param parMinute at most within any 60 seconds; 0: as many as there are
 * @param heures the hours of the day at which intendances may be written to
 */
public record Cadence(int parMinute, Predicate<LocalTime> heures) {

    /** No limit: a simulation disturbs nobody. */
    public static Cadence libre() {
        return new Cadence(0, time -> true);
    }

    boolean allows(Tour.Destinataires destinataires, LocalTime time) {
        return destinataires == Tour.Destinataires.PILOTES || heures.test(time);
    }
}
