package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.history.Statistique;
import fr.academie.chorusaudit.structure.Jour;
import java.util.Optional;

/** What to say of a run that waits for somebody's word. */
record FreinMessage(Evolutions evolutions) {

    /** Empty for a run that does not wait. */
    Optional<String> of(long execution) {
        return evolutions
                .find(execution)
                .filter(Statistique::isHeld)
                .map(Statistique::frein)
                .map(frein -> Messages.get(
                        frein.isPremier() ? "frein.premier" : "frein.actif",
                        frein.etablissements(),
                        Jour.enChiffres(frein.depuis()),
                        execution));
    }
}
