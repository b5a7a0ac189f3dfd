package fr.academie.chorusaudit.diagnostic;

import java.time.LocalDate;
import java.util.Optional;

/** Nobody active is attached: the school can neither see its invoices nor mend anything by itself. */
final class AucunRattachementRule implements Rule {

    @Override
    public Code code() {
        return Code.AUCUN_RATTACHEMENT;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        return situation.isWithoutUsers()
                ? found(situation.utilisateurs().nobodyActiveFacts(), true)
                : Optional.empty();
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        return situation.utilisateurs().isNobodyActive()
                ? Optional.empty()
                : situation.utilisateurs().attachedOn();
    }
}
