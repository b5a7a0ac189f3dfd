package fr.academie.chorusaudit.diagnostic;

import java.time.LocalDate;
import java.util.Optional;

/** One active user, and nobody who could become the second with a click: no stand-in. */
final class UtilisateurUniqueRule implements Rule {

    @Override
    public Code code() {
        return Code.UTILISATEUR_UNIQUE;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        Utilisateurs utilisateurs = situation.utilisateurs();
        if (utilisateurs.isNobodyActive() || utilisateurs.isSomeoneUnlisted()) {
            return Optional.empty();
        }
        return utilisateurs.onlyActive().flatMap(user -> found(Citation.active(user), false));
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        return situation.utilisateurs().notOneOn();
    }
}
