package fr.academie.chorusaudit.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
        int same = IntStream.range(0, users.size())
                .filter(i ->
                        users.get(i).isOf(newer.utilisateur) && !users.get(i).hasAnotherName(newer))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, users.size())
                        .filter(i -> users.get(i).isOf(newer.utilisateur)
                                && !users.get(i).isBeside(newer))
                        .findFirst()
                        .orElse(-1));
        if (same < 0) {
            users.add(newer);
        } else {
            users.set(same, users.get(same).updatedBy(newer));
        }
    }

    private boolean isOf(Personne personne) {
        return utilisateur.compareWith(personne) == Personne.Comparaison.MEME;
    }

    private boolean hasAnotherName(Rattachement newer) {
        Personne name = new Personne(utilisateur.nom(), "");
        return name.compareWith(new Personne(newer.utilisateur.nom(), "")) == Personne.Comparaison.AUTRE;
    }

    /** Two users seen on one day under two names may share the mailbox of their office; later, a name may have changed. */
    private boolean isBeside(Rattachement newer) {
        return hasAnotherName(newer) && derniere.jour().equals(newer.derniere.jour());
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
