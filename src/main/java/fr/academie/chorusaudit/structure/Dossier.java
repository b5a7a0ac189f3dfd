package fr.academie.chorusaudit.structure;

import java.util.List;

/** All that is known of one structure on the day of a run. */
public record Dossier(
        Siret siret, Fiche fiche, GestionnairePrincipal gestionnairePrincipal, List<Rattachement> rattachements) {

    public Dossier {
        rattachements = List.copyOf(rattachements);
    }

    /** Merges what the sources said, in any order; both lists speak of {@code siret} only. */
    public static Dossier of(Siret siret, List<FicheObservee> fiches, List<RattachementObserve> users) {
        List<Rattachement> rattachements = Rattachement.merge(users);
        return new Dossier(
                siret, Fiche.merge(fiches), GestionnairePrincipal.merge(fiches, rattachements), rattachements);
    }

    /** The SIRET only: logs are no place for people's names. */
    @Override
    public String toString() {
        return "Dossier[" + siret + "]";
    }
}
