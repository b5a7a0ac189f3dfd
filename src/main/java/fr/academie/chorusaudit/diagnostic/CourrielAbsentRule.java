package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Fait;
import java.time.LocalDate;
import java.util.Optional;

/** The address of the structure was seen to be empty. */
final class CourrielAbsentRule implements Rule {

    @Override
    public Code code() {
        return Code.COURRIEL_ABSENT;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        Fait<String> courriel = situation.fiche().fait(Champ.COURRIEL);
        return courriel.isAbsent() ? found(Citation.courriel(courriel)) : Optional.empty();
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        Fait<String> courriel = situation.fiche().fait(Champ.COURRIEL);
        return courriel.isPresent() ? Jours.newest(courriel) : Optional.empty();
    }
}
