package fr.academie.chorusaudit.diagnostic;

import java.time.LocalDate;
import java.util.Optional;

/** There is a fiche, and no source says who the gestionnaire principal is. */
final class GestionnairePrincipalInconnuRule implements Rule {

    @Override
    public Code code() {
        return Code.GESTIONNAIRE_PRINCIPAL_INCONNU;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        return situation.isFicheCollected() && !situation.personne().isKnown() ? found() : Optional.empty();
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        return Jours.newest(situation.personne());
    }
}
