package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.EtatCompte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Nobody active is attached, yet the account of the gestionnaire principal is active: both cannot be true today. */
final class FaitsContradictoiresRule implements Rule {

    @Override
    public Code code() {
        return Code.FAITS_CONTRADICTOIRES;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        if (!situation.isContradictory()) {
            return Optional.empty();
        }
        List<FaitCite> faits = new ArrayList<>();
        faits.add(Citation.compte(situation.compte()));
        faits.addAll(situation.utilisateurs().nobodyActiveFacts());
        if (situation.personne().isKnown()) {
            faits.add(Citation.personne(situation.personne()));
        }
        return found(faits, false);
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        if (situation.isContradictory()) {
            return Optional.empty();
        }
        if (!situation.compte().is(EtatCompte.ACTIF)) {
            return situation.accountSettledOn();
        }
        return situation
                .utilisateurs()
                .attachedOn()
                .flatMap(day -> Jours.newest(Optional.of(day), Jours.newest(situation.compte())));
    }
}
