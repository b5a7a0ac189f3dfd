package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Consultation;
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
}
