package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.audit.ConstatBref;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A constat of a school from the day it was first found to the day it was contradicted.
 *
 * <p>Counted by day: what a run did to it and a later one of the same day undid leaves no trace.
 *
 * @param id 0 before it is stored
 * @param vuLe the last day on which it was found
 * @param faitLe the day of the observation that decided, when it was last found; null when it rested on none
 * @param resoluLe null while it is open
 * @param annexe5Le since when only an assistance request can mend it; null when that never was so
 * @param annexe5Fin since when something else can; null while {@code annexe5Le} holds
 * @param ouvertPar the run that opened it
 * @param resoluPar the run that resolved it
 */
public record Episode(
        long id,
        Siret siret,
        Code code,
        LocalDate ouvertLe,
        LocalDate vuLe,
        @Nullable LocalDate faitLe,
        @Nullable LocalDate resoluLe,
        @Nullable LocalDate annexe5Le,
        @Nullable LocalDate annexe5Fin,
        long ouvertPar,
        @Nullable Long resoluPar) {

    static Episode open(Siret siret, ConstatBref constat, LocalDate jour, long run) {
        return new Episode(
                0,
                siret,
                constat.code(),
                jour,
                jour,
                constat.jour(),
                null,
                constat.annexe5() ? jour : null,
                null,
                run,
                null);
    }

    /** True until it is contradicted. */
    public boolean isOpen() {
        return resoluLe == null;
    }

    /** True while only an assistance request can mend it. */
    public boolean isAnnexe5() {
        return annexe5Le != null && annexe5Fin == null;
    }

    /** True when it became a matter for annexe 5 on this day, having been open before. */
    boolean worsenedOn(LocalDate jour) {
        return isAnnexe5() && jour.equals(annexe5Le) && ouvertLe.isBefore(jour);
    }

    /** Found again; when an earlier run of the day resolved it, that counts no more. */
    Episode seen(ConstatBref constat, LocalDate jour) {
        LocalDate since = annexe5Le;
        LocalDate until = annexe5Fin;
        if (constat.annexe5() && !isAnnexe5()) {
            since = jour.equals(until) ? since : jour;
            until = null;
        } else if (!constat.annexe5() && isAnnexe5()) {
            until = jour;
        }
        return new Episode(id, siret, code, ouvertLe, jour, constat.jour(), null, since, until, ouvertPar, null);
    }

    /** Ends, provided that the contradiction was observed on the day of the facts or later: an older observation that
     * comes back when a file is withdrawn proves nothing. */
    Episode contradicted(LocalDate observed, LocalDate jour, long run) {
        return faitLe != null && observed.isBefore(faitLe)
                ? this
                : new Episode(id, siret, code, ouvertLe, vuLe, faitLe, jour, annexe5Le, annexe5Fin, ouvertPar, run);
    }
}
