package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.Rattachement;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fiche names somebody who is not among the known users. Silent while one of them cannot be compared. */
final class GestionnairePrincipalNonRattacheRule implements Rule {

    @Override
    public Code code() {
        return Code.GESTIONNAIRE_PRINCIPAL_NON_RATTACHE;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        List<Rattachement> users = situation.utilisateurs().listes();
        if (!situation.gestionnairePrincipal().isOnFiche() || users.isEmpty()) {
            return Optional.empty();
        }
        Personne personne = situation.personne().valeur();
        if (users.stream().anyMatch(user -> isOrMayBe(user, personne))) {
            return Optional.empty();
        }
        List<FaitCite> faits = new ArrayList<>(List.of(Citation.personne(situation.personne())));
        faits.addAll(Citation.firstOf(users.stream().map(Citation::listed).toList()));
        return found(faits, false);
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        Fait<Personne> personne = situation.personne();
        if (!personne.isPresent()) {
            return Jours.newest(personne);
        }
        return situation.utilisateurs().listes().stream()
                .filter(user -> user.utilisateur().compareWith(personne.valeur()) == Personne.Comparaison.MEME)
                .filter(user -> user.statut()
                        .toOptional()
                        .filter(StatutRattachement::isAttached)
                        .isPresent())
                .flatMap(user -> Jours.newest(personne, user.statut()).stream())
                .max(LocalDate::compareTo);
    }

    private static boolean isOrMayBe(Rattachement user, Personne personne) {
        return switch (user.utilisateur().compareWith(personne)) {
            case MEME ->
                user.statut().toOptional().map(StatutRattachement::isAttached).orElse(true);
            case INCOMPARABLE -> true;
            case AUTRE -> false;
        };
    }
}
