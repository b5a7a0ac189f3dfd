package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Fait;
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
}
