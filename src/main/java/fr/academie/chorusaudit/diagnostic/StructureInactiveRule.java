package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Statut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The structure is inactive. Its gestionnaire principal can reactivate it, unless it is known that nobody can. */
final class StructureInactiveRule implements Rule {

    @Override
    public Code code() {
        return Code.STRUCTURE_INACTIVE;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        Fait<Statut> statut = situation.fiche().statut();
        if (!statut.is(Statut.INACTIF) || situation.closedAtInsee().isPresent()) {
            return Optional.empty();
        }
        List<FaitCite> faits = new ArrayList<>(List.of(Citation.statut(statut)));
        List<FaitCite> nobody = nobodyCanReactivate(situation);
        faits.addAll(nobody);
        return found(faits, !nobody.isEmpty());
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        Fait<Statut> statut = situation.fiche().statut();
        return statut.is(Statut.ACTIF) ? Jours.newest(statut) : Optional.empty();
    }

    /** Empty when the account is active, blocked or unknown: a new password may be all that is missing. */
    private static List<FaitCite> nobodyCanReactivate(Situation situation) {
        if (situation.personne().isAbsent()) {
            return List.of(Citation.personne(situation.personne()));
        }
        if (situation.compte().is(EtatCompte.INACTIF)) {
            return Citation.compte(situation.compte(), situation.personne());
        }
        return situation.isWithoutUsers() ? situation.utilisateurs().nobodyActiveFacts() : List.of();
    }
}
