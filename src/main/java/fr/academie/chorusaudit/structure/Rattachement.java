package fr.academie.chorusaudit.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user of a structure, as far as the observations tell.
 *
 * @param derniere the strongest observation that lists this user
 */
public record Rattachement(
        Personne utilisateur,
        Fait<Role> role,
        Fait<EtatCompte> compte,
        Fait<StatutRattachement> statut,
        Observation derniere) {

    /** True when the account is known active and the attachment known validated. */
    public boolean isActive() {
        return compte.is(EtatCompte.ACTIF) && statut.is(StatutRattachement.VALIDEE);
    }

    /** True when the account is known inactive or the attachment known refused, disabled or deleted. A blocked account
     * and a pending attachment are undecided: a password or a click away from active. */
    public boolean isInactive() {
        return compte.is(EtatCompte.INACTIF)
                || statut.is(StatutRattachement.REFUSEE)
                || statut.is(StatutRattachement.DESACTIVEE)
                || statut.is(StatutRattachement.SUPPRIMEE);
    }

    /** Gathers the observations of one structure by person, the newest winning field by field. */
    static List<Rattachement> merge(List<RattachementObserve> observes) {
        List<Rattachement> users = new ArrayList<>();
        observes.stream()
                .sorted(Comparator.comparing(RattachementObserve::observation, Observation.BY_AUTHORITY))
                .forEach(observe -> add(users, of(observe)));
        return List.copyOf(users);
    }

    private static void add(List<Rattachement> users, Rattachement newer) {
        for (int i = 0; i < users.size(); i++) {
            Rattachement known = users.get(i);
            if (known.utilisateur.compareWith(newer.utilisateur) == Personne.Comparaison.MEME) {
                users.set(i, known.updatedBy(newer));
                return;
            }
        }
        users.add(newer);
    }

    /** Later rows of one file override earlier ones, hence the newer fact first. */
    private Rattachement updatedBy(Rattachement newer) {
        return new Rattachement(
                utilisateur.completedBy(newer.utilisateur),
                newer.role.orNewer(role),
                newer.compte.orNewer(compte),
                newer.statut.orNewer(statut),
                newer.derniere);
    }

    private static Rattachement of(RattachementObserve observe) {
        Observation seen = observe.observation();
        return new Rattachement(
                observe.utilisateur(),
                fait(observe.role(), seen),
                fait(observe.compte(), seen),
                fait(observe.statut(), seen),
                seen);
    }

    private static <T> Fait<T> fait(@Nullable T valeur, Observation seen) {
        return valeur == null ? Fait.inconnu() : Fait.present(valeur, seen);
    }
}
