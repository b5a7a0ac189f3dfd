package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Statut;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Chorus Pro itself answered that no structure has this SIRET. */
final class StructureIntrouvableRule implements Rule {

    @Override
    public Code code() {
        return Code.STRUCTURE_INTROUVABLE;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        return situation
                .consultation(Consultation.Etat.INTROUVABLE)
                .flatMap(answer -> found(List.of(Citation.reponse("Structure", "introuvable", answer)), true));
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        if (situation.consultation(Consultation.Etat.INTROUVABLE).isPresent()) {
            return Optional.empty();
        }
        // Chorus Pro shows a status only of what it has, to a page or an extract as well as to the API.
        Fait<Statut> statut = situation.fiche().statut();
        return Jours.newest(
                Jours.of(situation.consultation(Consultation.Etat.TROUVEE)),
                statut.isKnown() && statut.observation().datee() ? Jours.newest(statut) : Optional.empty());
    }
}
