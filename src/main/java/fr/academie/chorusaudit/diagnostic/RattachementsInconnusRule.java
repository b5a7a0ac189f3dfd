package fr.academie.chorusaudit.diagnostic;

import java.time.LocalDate;
import java.util.Optional;

/** Nobody observed who is attached, nor how many. */
final class RattachementsInconnusRule implements Rule {

    @Override
    public Code code() {
        return Code.RATTACHEMENTS_INCONNUS;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        return situation.utilisateurs().isKnown() ? Optional.empty() : found();
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        return situation.utilisateurs().knownOn();
    }
}
