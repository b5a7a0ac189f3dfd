package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.EtatCompte;
import java.time.LocalDate;
import java.util.Optional;

/** The account of the gestionnaire principal is known blocked: its owner asks for a new password, no request is needed. */
final class GestionnairePrincipalBloqueRule implements Rule {

    @Override
    public Code code() {
        return Code.GESTIONNAIRE_PRINCIPAL_BLOQUE;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        return situation.compte().is(EtatCompte.BLOQUE)
                ? found(Citation.compte(situation.compte(), situation.personne()), false)
                : Optional.empty();
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        return situation.compte().is(EtatCompte.BLOQUE) ? Optional.empty() : situation.accountSeenOn();
    }
}
