package fr.academie.chorusaudit.standin;

import fr.academie.chorusaudit.sample.Cas;
import fr.academie.chorusaudit.sample.FichePortail;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of the schools of the sample: the same at each start. */
final class Academie {

    private static final long FIRST_ID = 26_000_001;

    /** Numbers of the schools that took the place of closed ones: far beyond the sample's. */
    private static final int FIRST_SUCCESSOR = 50_000;

    private Academie() {}

    /** The schools of the sample by SIRET, in its order. */
    static Map<String, Portrait> portraits() {
        Map<String, Portrait> portraits = new LinkedHashMap<>();
        Map<Cas, Integer> ranks = new EnumMap<>(Cas.class);
        for (FichePortail fiche : FichePortail.all()) {
            int n = portraits.size();
            int rank = ranks.merge(fiche.cas(), 1, Integer::sum) - 1;
            Sort sort = Sort.of(fiche.cas(), rank, fiche.isInactive());
            portraits.put(
                    fiche.siret(), Portrait.of(FIRST_ID + n, fiche, sort, FichePortail.siret(FIRST_SUCCESSOR + n)));
        }
        return portraits;
    }
}
