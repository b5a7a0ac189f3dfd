package fr.academie.chorusaudit.diagnostic;

import java.time.LocalDate;
import java.util.Optional;

/** A gestionnaire principal is named, and nobody observed the state of the account. */
final class CompteGestionnaireInconnuRule implements Rule {

    @Override
    public Code code() {
        return Code.COMPTE_GESTIONNAIRE_INCONNU;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        return situation.personne().isPresent() && !situation.compte().isKnown()
                ? found(Citation.personne(situation.personne()))
                : Optional.empty();
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        return situation.accountSettledOn();
    }
}
