package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.history.Evolutions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** What to say of a run whose day is out of order: the history goes forward only. */
record DateMessage(Evolutions evolutions, Clock clock) {

    /** Empty for a run that is dated today, or later than all others and not later than today. */
    Optional<String> of(Execution execution) {
        LocalDate jour = execution.identite().jour();
        if (evolutions.find(execution.id()).filter(run -> !run.isApplied()).isPresent()) {
            return Optional.of(Messages.get("date.tardive"));
        }
        return jour.isAfter(LocalDate.now(clock)) ? Optional.of(Messages.get("date.future")) : Optional.empty();
    }
}
