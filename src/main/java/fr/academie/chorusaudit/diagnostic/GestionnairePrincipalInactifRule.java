package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.EtatCompte;
import java.time.LocalDate;
import java.util.Optional;

/** The account of the gestionnaire principal is known inactive. */
final class GestionnairePrincipalInactifRule implements Rule {

    @Override
    public Code code() {
        return Code.GESTIONNAIRE_PRINCIPAL_INACTIF;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        return situation.compte().is(EtatCompte.INACTIF)
                ? found(Citation.compte(situation.compte(), situation.personne()), true)
                : Optional.empty();
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        return situation.compte().is(EtatCompte.INACTIF) ? Optional.empty() : situation.accountSeenOn();
    }
}
