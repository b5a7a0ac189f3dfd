package fr.academie.chorusaudit.annuaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which territory a list means, from those of its schools that the directory knows. An académie counts from one
 * in ten of them on, so that a stray school does not bring its whole département along; of an académie that counts, the
 * whole when the list has schools in several and at least half of its départements, else the départements where it has some.
 */
final class TerritoireSearch {

    private static final int ONE_IN = 10;

    /** Of an académie: how many schools of the list, and one school of the directory for each département. */
    private static final class Tally {

        private final Set<String> listed = new HashSet<>();
        private final Map<String, EtablissementAnnuaire> found = new HashMap<>();
        private final Set<String> departements = new HashSet<>();
    }

    private final Map<String, Tally> academies = new HashMap<>();
    /** One school of each département is enough to tell whether a territory exists. */
    private final Map<String, EtablissementAnnuaire> samples = new HashMap<>();

    void add(EtablissementAnnuaire school, boolean isInList) {
        Tally tally = academies.computeIfAbsent(Territoire.academie(school), academie -> new Tally());
        tally.departements.add(school.codeDepartement());
        samples.putIfAbsent(school.codeDepartement(), school);
        if (isInList) {
            tally.listed.add(school.uai().text());
            tally.found.putIfAbsent(school.codeDepartement(), school);
        }
    }

    boolean isKnown(Territoire territoire) {
        return samples.values().stream().anyMatch(territoire::covers);
    }

    Territoire ofList() {
        int all = academies.values().stream()
                .mapToInt(tally -> tally.listed.size())
                .sum();
        List<EtablissementAnnuaire> whole = new ArrayList<>();
        List<EtablissementAnnuaire> parts = new ArrayList<>();
        academies.forEach((academie, tally) -> {
            int found = tally.found.size();
            if (found == 0 || tally.listed.size() * ONE_IN < all) {
                return;
            }
            boolean isWhole = !academie.isEmpty() && found > 1 && 2 * found >= tally.departements.size();
            if (isWhole) {
                whole.add(tally.found.values().iterator().next());
            } else {
                parts.addAll(tally.found.values());
            }
        });
        return all == 0 ? Territoire.NONE : Territoire.ofList(whole, parts);
    }
}
