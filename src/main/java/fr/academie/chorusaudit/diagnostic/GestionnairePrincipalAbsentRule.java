package fr.academie.chorusaudit.diagnostic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The field was seen to be empty. */
final class GestionnairePrincipalAbsentRule implements Rule {

    @Override
    public Code code() {
        return Code.GESTIONNAIRE_PRINCIPAL_ABSENT;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        return situation.personne().isAbsent()
                ? found(List.of(Citation.personne(situation.personne())), true)
                : Optional.empty();
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        return situation.personne().isPresent() ? Jours.newest(situation.personne()) : Optional.empty();
    }
}
