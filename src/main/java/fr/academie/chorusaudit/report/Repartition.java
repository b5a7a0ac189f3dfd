package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.diagnostic.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Schools by group and verdict, the groups with most anomalies first; beyond {@link #MOST}, one row for all others.
 *
 * @param nom of the group
 */
record Repartition(String nom, Map<Verdict, Long> verdicts) {

    /** France has 101 départements. */
    static final int MOST = 120;

    private static final Comparator<Repartition> WORST_FIRST = Comparator.comparingLong(
                    (Repartition groupe) -> -groupe.nombre(Verdict.ANOMALIE))
            .thenComparingLong(groupe -> -groupe.nombre(Verdict.A_VERIFIER))
            .thenComparing(Repartition::nom);

    static List<Repartition> of(Map<String, Map<Verdict, Long>> groups) {
        List<Repartition> sorted = groups.entrySet().stream()
                .map(group -> new Repartition(
                        group.getKey().isEmpty() ? Textes.texte("non_renseigne") : group.getKey(), group.getValue()))
                .sorted(WORST_FIRST)
                .toList();
        if (sorted.size() <= MOST) {
            return sorted;
        }
        List<Repartition> shown = new ArrayList<>(sorted.subList(0, MOST));
        List<Repartition> others = sorted.subList(MOST, sorted.size());
        Map<Verdict, Long> sum = new EnumMap<>(Verdict.class);
        others.forEach(other -> other.verdicts.forEach((verdict, n) -> sum.merge(verdict, n, Long::sum)));
        shown.add(new Repartition(Textes.compte("autres", others.size()), sum));
        return shown;
    }

    long nombre(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    long total() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }
}
