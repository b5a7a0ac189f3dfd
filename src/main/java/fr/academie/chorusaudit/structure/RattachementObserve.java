package fr.academie.chorusaudit.structure;

import org.jspecify.annotations.Nullable;

/** What one source said of one user of one structure on one day; null where it does not say. */
public record RattachementObserve(
        Siret siret,
        Personne utilisateur,
        @Nullable Role role,
        @Nullable EtatCompte compte,
        @Nullable StatutRattachement statut,
        Observation observation) {

    /** The SIRET only: logs are no place for people's names. */
    @Override
    public String toString() {
        return "RattachementObserve[" + siret + "]";
    }
}
