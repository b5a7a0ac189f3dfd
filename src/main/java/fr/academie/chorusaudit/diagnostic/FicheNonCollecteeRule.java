package fr.academie.chorusaudit.diagnostic;

import java.util.Optional;

/** Nobody saw the fiche, and Chorus Pro was not asked: there is nothing to judge, even when users are known. */
final class FicheNonCollecteeRule implements Rule {

    @Override
    public Code code() {
        return Code.FICHE_NON_COLLECTEE;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        return situation.consultation() != null || situation.isFicheCollected() ? Optional.empty() : found();
    }
}
