package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.history.Statistique;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What to say of a run that waits for somebody's word. */
record FreinMessage(Evolutions evolutions) {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Empty for a run that does not wait. */
    Optional<String> of(long execution) {
        return evolutions
                .find(execution)
                .filter(Statistique::isHeld)
                .map(Statistique::frein)
                .map(frein -> Messages.get(
                        frein.isPremier() ? "frein.premier" : "frein.actif",
                        frein.etablissements(),
                        frein.depuis().format(JOUR),
                        execution));
    }
}
