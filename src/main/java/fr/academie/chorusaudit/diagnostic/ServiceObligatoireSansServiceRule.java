package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Fait;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Suppliers must give a service code, and the structure has no active service to name: they cannot invoice. */
final class ServiceObligatoireSansServiceRule implements Rule {

    @Override
    public Code code() {
        return Code.SERVICE_OBLIGATOIRE_SANS_SERVICE;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        Fait<String> option = situation.fiche().fait(Champ.OPTION_CODE_SERVICE);
        return situation
                .consultation(Consultation.Etat.TROUVEE)
                .filter(answer -> option.is("oui"))
                .filter(answer -> Integer.valueOf(0).equals(answer.servicesActifs()))
                .flatMap(answer -> found(
                        List.of(
                                Citation.option(Champ.OPTION_CODE_SERVICE, option),
                                Citation.reponse("Services actifs", "0", answer)),
                        false));
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        Fait<String> option = situation.fiche().fait(Champ.OPTION_CODE_SERVICE);
        Optional<Consultation> served = situation
                .consultation(Consultation.Etat.TROUVEE)
                .filter(answer -> answer.servicesActifs() != null && answer.servicesActifs() > 0);
        return Jours.newest(option.is("non") ? Jours.newest(option) : Optional.empty(), Jours.of(served));
    }
}
