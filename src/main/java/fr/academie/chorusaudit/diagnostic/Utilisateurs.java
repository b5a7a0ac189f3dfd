package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Rattachement;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The users of a structure: those that the sources list, and how many the portal counts.
 *
 * @param listes everybody listed, whatever became of the attachment
 * @param nombre the number on the fiche
 */
record Utilisateurs(List<Rattachement> listes, Fait<Integer> nombre) {

    Utilisateurs {
        listes = List.copyOf(listes);
    }

    static Utilisateurs of(Dossier dossier) {
        return new Utilisateurs(dossier.rattachements(), dossier.fiche().utilisateursRattaches());
    }

    /** True when somebody observed users, or their number. */
    boolean isKnown() {
        return listes.stream().anyMatch(user -> !user.utilisateur().isInconnue()) || nombre.isKnown();
    }

    /** True when the portal counted nobody, or when everybody listed is known inactive. */
    boolean isNobodyActive() {
        return isZeroObserved() || isEveryoneInactive();
    }

    /** The newest day on which an active user was seen, or on which the portal counted somebody; empty when neither. */
    Optional<LocalDate> attachedOn() {
        return Jours.newest(
                activeOn(), nombre.isPresent() && nombre.valeur() > 0 ? Jours.newest(nombre) : Optional.empty());
    }

    /** The newest day on which it was known that the active users are not exactly one: several, or nobody. */
    Optional<LocalDate> notOneOn() {
        if (isNobodyActive()) {
            return knownOn();
        }
        return actives().size() > 1 ? activeOn() : Optional.empty();
    }

    /** The newest day on which users, or their number, were observed; empty when nobody did. */
    Optional<LocalDate> knownOn() {
        return Jours.newest(newestListed().map(Observation::jour), Jours.newest(nombre));
    }

    /** True when the portal counts more users than the sources list, as far as the latter are not newer: somebody is
     * attached of whom nothing is known. Those whose attachment was refused or deleted are not among the counted. */
    boolean isSomeoneUnlisted() {
        return nombre.isPresent()
                && nombre.valeur()
                        > listes.stream().filter(Utilisateurs::mayBeCounted).count()
                && newestListed().stream().noneMatch(listed -> listed.isNewerThan(nombre.observation()));
    }

    /** The one active user, provided that all the others are known inactive. */
    Optional<Rattachement> onlyActive() {
        List<Rattachement> actives = actives();
        long inactives = listes.stream().filter(Rattachement::isInactive).count();
        return actives.size() == 1 && inactives == listes.size() - 1 ? Optional.of(actives.get(0)) : Optional.empty();
    }

    /** The facts behind {@link #isNobodyActive}. */
    List<FaitCite> nobodyActiveFacts() {
        List<FaitCite> faits = new ArrayList<>();
        if (isZeroObserved()) {
            faits.add(Citation.nombre(nombre));
        }
        if (isEveryoneInactive()) {
            faits.addAll(
                    Citation.firstOf(listes.stream().map(Citation::inactive).toList()));
        }
        return List.copyOf(faits);
    }

    /** An undated zero proves nothing, and neither does one that a user seen since, or on the same day, belies. */
    private boolean isZeroObserved() {
        return nombre.is(0)
                && nombre.observation().datee()
                && listes.stream()
                        .filter(user -> !user.isInactive())
                        .allMatch(user -> nombre.observation().isNewerThan(user.derniere()));
    }

    private boolean isEveryoneInactive() {
        return !listes.isEmpty() && listes.stream().allMatch(Rattachement::isInactive) && !isSomeoneUnlisted();
    }

    private List<Rattachement> actives() {
        return listes.stream().filter(Rattachement::isActive).toList();
    }

    private Optional<LocalDate> activeOn() {
        return Jours.newest(actives().stream()
                .flatMap(user ->
                        Stream.of(user.compte().observation(), user.statut().observation())));
    }

    private static boolean mayBeCounted(Rattachement user) {
        return !user.statut().is(StatutRattachement.REFUSEE) && !user.statut().is(StatutRattachement.SUPPRIMEE);
    }

    private Optional<Observation> newestListed() {
        return listes.stream().map(Rattachement::derniere).max(Observation.BY_AUTHORITY);
    }
}
