package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Uai;
import java.time.LocalDate;
import java.util.Optional;

/** The UAI of the list is not seven digits with the right check letter. */
final class UaiInvalideRule implements Rule {

    @Override
    public Code code() {
        return Code.UAI_INVALIDE;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        String uai = situation.etablissement().uai();
        return NonRenseigne.matches(uai) || new Uai(uai).isValid()
                ? Optional.empty()
                : found(Citation.liste("UAI", uai, situation.today(), false));
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        return new Uai(situation.etablissement().uai()).isValid() ? Optional.of(situation.today()) : Optional.empty();
    }
}
