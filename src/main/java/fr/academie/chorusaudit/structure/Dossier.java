package fr.academie.chorusaudit.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one structure on the day of a run.
 *
 * @param consultation what Chorus Pro answered, its fields left out since {@code fiche} has them; null when it was not
 *     asked
 */
public record Dossier(
        Siret siret,
        Fiche fiche,
        GestionnairePrincipal gestionnairePrincipal,
        List<Rattachement> rattachements,
        @Nullable Consultation consultation) {

    public Dossier {
        rattachements = List.copyOf(rattachements);
    }

    /** Merges what the local sources said, in any order; both lists speak of {@code siret} only. */
    public static Dossier of(Siret siret, List<FicheObservee> fiches, List<RattachementObserve> users) {
        return of(siret, fiches, users, null);
    }

    /** Merges what the local sources and Chorus Pro itself said of {@code siret}. */
    public static Dossier of(
            Siret siret,
            List<FicheObservee> fiches,
            List<RattachementObserve> users,
            @Nullable Consultation consultation) {
        List<FicheObservee> all = new ArrayList<>(fiches);
        if (consultation != null && consultation.etat() == Consultation.Etat.TROUVEE) {
            all.add(consultation.fiche());
        }
        List<Rattachement> rattachements = Rattachement.merge(users);
        return new Dossier(
                siret,
                Fiche.merge(all),
                GestionnairePrincipal.merge(all, rattachements),
                rattachements,
                consultation == null ? null : consultation.withoutValeurs());
    }

    /** The SIRET only: logs are no place for people's names. */
    @Override
    public String toString() {
        return "Dossier[" + siret + "]";
    }
}
