package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Consultation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The look-up on Chorus Pro failed after its retries: nothing was learnt, and nobody is accused of it. Alone when no
 * local source knows the school either.
 *
 * @param isForUnknown true to judge the schools of which nothing else is known, false the others
 */
record ConsultationEnEchecRule(boolean isForUnknown) implements Rule {

    @Override
    public Code code() {
        return Code.CONSULTATION_EN_ECHEC;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        return situation
                .consultation(Consultation.Etat.ECHEC)
                .filter(answer -> isForUnknown != situation.isAnythingKnown())
                .flatMap(answer -> found(Citation.reponse("Consultation de Chorus Pro", answer.detail(), answer)));
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        return Jours.of(Optional.ofNullable(situation.consultation())
                .filter(answer -> answer.etat() != Consultation.Etat.ECHEC));
    }
}
