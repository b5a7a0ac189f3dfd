package fr.academie.chorusaudit.structure;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fiche of a structure as all sources together know it: field by field, the newest observation. */
public record Fiche(Map<Champ, Fait<String>> faits) {

    /** The fiche that nobody saw. */
    public static final Fiche INCONNUE = new Fiche(Map.of());

    public Fiche {
        faits = faits.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(faits));
    }

    /** The fact on a field, unknown when no source gave it. */
    public Fait<String> fait(Champ champ) {
        return faits.getOrDefault(champ, Fait.inconnu());
    }

    /** True when some source saw at least one field. */
    public boolean isKnown() {
        return !faits.isEmpty();
    }

    /** The state of the structure. */
    public Fait<Statut> statut() {
        return fait(Champ.STATUT).map(Statut::valueOf);
    }

    /** How many users the portal counts. */
    public Fait<Integer> utilisateursRattaches() {
        return fait(Champ.UTILISATEURS_RATTACHES).map(Integer::valueOf);
    }

    /**
     * Merges field by field. The two fields that tell more about the gestionnaire principal are left out: they are true
     * of the person that their own source names, see {@link GestionnairePrincipal}.
     */
    static Fiche merge(List<FicheObservee> observees) {
        Map<Champ, Fait<String>> faits = new EnumMap<>(Champ.class);
        observees.stream()
                .sorted(Comparator.comparing(FicheObservee::observation, Observation.BY_AUTHORITY))
                .forEach(observee -> observee.valeurs()
                        .keySet()
                        .forEach(champ ->
                                faits.merge(champ, observee.fait(champ), (known, newer) -> newer.orNewer(known))));
        faits.remove(Champ.GESTIONNAIRE_PRINCIPAL_COURRIEL);
        faits.remove(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE);
        return new Fiche(faits);
    }
}
