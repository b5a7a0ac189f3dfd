package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Statut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * INSEE, asked through Chorus Pro for a structure that is not found or inactive, says that the establishment is closed:
 * the list is out of date. Takes the place of STRUCTURE_INTROUVABLE, alone as it is, and of STRUCTURE_INACTIVE.
 *
 * @param isForMissing true to judge the structures that are not found, false those that are inactive
 */
record EtablissementFermeRule(boolean isForMissing) implements Rule {

    @Override
    public Code code() {
        return Code.ETABLISSEMENT_FERME;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        return situation
                .closedAtInsee()
                .filter(answer -> isForMissing == !answer.isTrouvee())
                .flatMap(answer -> found(faits(answer), false));
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        Optional<Consultation> open = Optional.ofNullable(situation.consultation())
                .filter(answer -> Boolean.TRUE.equals(answer.ouvertInsee())
                        || (answer.isTrouvee() && situation.fiche().statut().is(Statut.ACTIF)));
        return Jours.of(open);
    }

    private static List<FaitCite> faits(Consultation answer) {
        List<FaitCite> faits = new ArrayList<>();
        faits.add(Citation.reponse("Établissement selon l’INSEE", "fermé", answer));
        if (!answer.successeur().isEmpty()) {
            faits.add(Citation.reponse("Successeur selon l’INSEE", answer.successeur(), answer));
        }
        return faits;
    }
}
