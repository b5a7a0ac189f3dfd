package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Consultation;
import java.time.LocalDate;
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

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        Optional<Consultation> answer =
                Optional.ofNullable(situation.consultation()).filter(asked -> asked.etat() != Consultation.Etat.ECHEC);
        return Jours.newest(situation.ficheCollectedOn(), Jours.of(answer));
    }
}
