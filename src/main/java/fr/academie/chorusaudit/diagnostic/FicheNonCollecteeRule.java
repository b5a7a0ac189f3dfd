package fr.academie.chorusaudit.diagnostic;

import java.util.Optional;

/** Nobody saw the fiche: there is nothing to judge, even when users are known. */
final class FicheNonCollecteeRule implements Rule {

    @Override
    public Code code() {
        return Code.FICHE_NON_COLLECTEE;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        return situation.isFicheCollected() ? Optional.empty() : found();
    }
}
