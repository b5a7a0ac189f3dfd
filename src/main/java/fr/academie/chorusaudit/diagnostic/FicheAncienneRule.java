package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Personne;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** The gestionnaire principal was last observed too long ago, or before the staff moved on the last 1 September. */
final class FicheAncienneRule implements Rule {

    @Override
    public Code code() {
        return Code.FICHE_ANCIENNE;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        Fait<Personne> personne = situation.personne();
        return personne.isKnown() && isOld(personne.observation().jour(), situation)
                ? found(Citation.personne(personne))
                : Optional.empty();
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        Fait<Personne> personne = situation.personne();
        return Jours.newest(personne).filter(seen -> !isOld(seen, situation));
    }

    private static boolean isOld(LocalDate seen, Situation situation) {
        LocalDate today = situation.today();
        return seen.isBefore(today.minusDays(situation.properties().ficheAncienneJours()))
                || seen.isBefore(lastSeptemberFirst(today));
    }

    /** On or before {@code today}. */
    private static LocalDate lastSeptemberFirst(LocalDate today) {
        LocalDate thisYear = LocalDate.of(today.getYear(), Month.SEPTEMBER, 1);
        return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
    }
}
