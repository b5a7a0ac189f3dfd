package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.history.Statistique.Compte;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts the evolutions of a run as its schools go by. */
final class Tally {

    private final Map<Evolution, Long> counts = new EnumMap<>(Evolution.class);
    private final Set<LocalDate> suspects;
    private LocalDate since;
    private long braking;

    /**
     * @param jour the day of the run
     * @param suspects the earlier days whose anomalies may brake the run, too
     */
    Tally(LocalDate jour, Collection<LocalDate> suspects) {
        this.since = jour;
        this.suspects = new HashSet<>(suspects);
        this.suspects.add(jour);
    }

    void add(Evolution evolution) {
        counts.merge(evolution, 1L, Long::sum);
    }

    void add(Suite suite) {
        suite.anomalyOpenedOn(suspects).ifPresent(day -> {
            braking++;
            since = day.isBefore(since) ? day : since;
        });
    }

    /** The first day of the anomalies that count; that of the run when there are none. */
    LocalDate since() {
        return since;
    }

    /** Schools with an anomaly that counts. */
    long braking() {
        return braking;
    }

    Compte compte() {
        return new Compte(
                of(Evolution.OUVERT),
                of(Evolution.AGGRAVE),
                of(Evolution.RESOLU),
                of(Evolution.TOUJOURS_OUVERT),
                of(Evolution.ENTREE),
                of(Evolution.SORTIE));
    }

    private long of(Evolution evolution) {
        return counts.getOrDefault(evolution, 0L);
    }
}
