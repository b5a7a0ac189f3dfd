package fr.academie.chorusaudit.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the keys of a structure, and the state of that account.
 *
 * <p>An account or an address that a source gives is true of the person whom that source names. When a newer source
 * names somebody else, it says nothing of the new one: a school must not be accused of its last gestionnaire's account.
 *
 * @param personne present, known absent (the field of the fiche is empty), or unknown
 * @param compte unknown whenever the field is known to be empty
 */
public record GestionnairePrincipal(Fait<Personne> personne, Fait<EtatCompte> compte) {

    /**
     * What a source says at once of a person and an account; either may be missing.
     *
     * @param soundness of users that one observation lists as gestionnaire principal, the one to believe has the highest:
     *     lists keep the predecessor, and the school must not be accused of his account
     */
    private record Mention(
            Fait<Personne> personne, @Nullable EtatCompte compte, Observation observation, int soundness) {}

    /** True when the person is named by the fiche itself, and not only by a list of users. */
    public boolean isOnFiche() {
        return personne.isPresent() && personne.observation().source().nature() != Source.Nature.RATTACHEMENTS;
    }

    static GestionnairePrincipal merge(List<FicheObservee> fiches, List<Rattachement> users) {
        List<Mention> mentions = new ArrayList<>();
        fiches.forEach(fiche -> mentions.add(mention(fiche)));
        users.stream().filter(GestionnairePrincipal::isGestionnaire).forEach(user -> mentions.add(mention(user)));
        mentions.sort(Comparator.comparing(Mention::observation, Observation.BY_AUTHORITY)
                .thenComparing(Mention::soundness));

        Fait<Personne> personne = Fait.inconnu();
        for (Mention mention : mentions) {
            personne = mention.personne().orNewer(personne);
        }
        if (!personne.isKnown()) {
            // Nobody is named, and yet an account was seen: whoever it is, that is the one that counts.
            return new GestionnairePrincipal(personne, compteOfNobodyNamed(mentions));
        }
        if (personne.isAbsent()) {
            return new GestionnairePrincipal(personne, Fait.inconnu());
        }
        Fait<Personne> complete = completed(personne, mentions);
        return new GestionnairePrincipal(complete, compte(complete, mentions, users));
    }

    private static Fait<EtatCompte> compteOfNobodyNamed(List<Mention> mentions) {
        Fait<EtatCompte> compte = Fait.inconnu();
        for (Mention mention : mentions) {
            if (mention.compte() != null) {
                compte = Fait.present(mention.compte(), mention.observation()).orNewer(compte);
            }
        }
        return compte;
    }

    /** The strongest mentions first: of two addresses, the newer one is that of today. */
    private static Fait<Personne> completed(Fait<Personne> personne, List<Mention> mentions) {
        Fait<Personne> complete = personne;
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Fait<Personne> mention = mentions.get(i).personne();
            if (speaksOf(mention, complete)) {
                complete = complete.map(known -> known.completedBy(mention.valeur()));
            }
        }
        return complete;
    }

    private static Fait<EtatCompte> compte(Fait<Personne> personne, List<Mention> mentions, List<Rattachement> users) {
        Fait<EtatCompte> compte = Fait.inconnu();
        for (Mention mention : mentions) {
            boolean ofNobodyElse = mention.personne().isKnown()
                    ? speaksOf(mention.personne(), personne)
                    : Observation.BY_AUTHORITY.compare(mention.observation(), personne.observation()) >= 0;
            if (mention.compte() != null && ofNobodyElse) {
                compte = Fait.present(mention.compte(), mention.observation()).orNewer(compte);
            }
        }
        return compte.orNewer(compteAmong(users, personne.valeur()));
    }

    /** Unknown when users of the same name have accounts in different states: nobody saw which one is meant. */
    private static Fait<EtatCompte> compteAmong(List<Rattachement> users, Personne personne) {
        List<Fait<EtatCompte>> comptes = users.stream()
                .filter(user -> isSame(user.utilisateur(), personne))
                .map(Rattachement::compte)
                .filter(Fait::isKnown)
                .toList();
        boolean agree = comptes.stream().map(Fait::valeur).distinct().count() == 1;
        return agree ? comptes.stream().reduce(Fait.inconnu(), Fait::orNewer) : Fait.inconnu();
    }

    private static Mention mention(FicheObservee fiche) {
        Fait<String> nom = fiche.fait(Champ.GESTIONNAIRE_PRINCIPAL);
        String courriel =
                fiche.fait(Champ.GESTIONNAIRE_PRINCIPAL_COURRIEL).toOptional().orElse("");
        Fait<Personne> personne = courriel.isEmpty()
                ? nom.map(Personne::of)
                : Fait.present(new Personne(nom.toOptional().orElse(""), courriel), fiche.observation());
        EtatCompte compte = fiche.fait(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE)
                .toOptional()
                .map(EtatCompte::valueOf)
                .orElse(null);
        return new Mention(personne, compte, fiche.observation(), 0);
    }

    private static Mention mention(Rattachement user) {
        Observation seen = user.role().observation();
        return new Mention(Fait.present(user.utilisateur(), seen), null, seen, soundness(user));
    }

    private static int soundness(Rattachement user) {
        if (user.isInactive()) {
            return 0;
        }
        if (user.compte().is(EtatCompte.BLOQUE)) {
            return 1;
        }
        return user.compte().is(EtatCompte.ACTIF) ? 3 : 2;
    }

    private static boolean isGestionnaire(Rattachement user) {
        return user.role().is(Role.GESTIONNAIRE_PRINCIPAL)
                && !user.statut().is(StatutRattachement.REFUSEE)
                && !user.statut().is(StatutRattachement.SUPPRIMEE);
    }

    private static boolean speaksOf(Fait<Personne> mention, Fait<Personne> personne) {
        return mention.isPresent() && isSame(mention.valeur(), personne.valeur());
    }

    private static boolean isSame(Personne one, Personne other) {
        return one.compareWith(other) == Personne.Comparaison.MEME;
    }
}
