package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.history.Statistique.Compte;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Counts the evolutions of a run as its schools go by. */
final class Tally {

    private final Map<Evolution, Long> counts = new EnumMap<>(Evolution.class);
    private final LocalDate since;
    private long braking;

    /** @param since the first day of the anomalies that may brake the run */
    Tally(LocalDate since) {
        this.since = since;
    }

    void add(Evolution evolution) {
        counts.merge(evolution, 1L, Long::sum);
    }

    void add(Suite suite) {
        if (suite.isAnomalyOpenedSince(since)) {
            braking++;
        }
    }

    LocalDate since() {
        return since;
    }

    /** Schools with an open anomaly that was opened since. */
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
