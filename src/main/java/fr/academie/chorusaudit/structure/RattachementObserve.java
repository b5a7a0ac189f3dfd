package fr.academie.chorusaudit.structure;

import org.jspecify.annotations.Nullable;

/** What one source said of one user of one structure on one day; null where it does not say. */
public record RattachementObserve(
        Siret siret,
        Personne utilisateur,
        @Nullable Role role,
        @Nullable EtatCompte compte,
        @Nullable StatutRattachement statut,
        Observation observation) {}
