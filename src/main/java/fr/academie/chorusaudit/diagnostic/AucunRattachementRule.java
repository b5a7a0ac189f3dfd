package fr.academie.chorusaudit.diagnostic;

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
}
