package fr.academie.chorusaudit.standin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Says which call fails: of those that a fault concerns, exactly 1 in N, in the order of their arrival. */
final class Faults {

    private final long seed;
    private final List<Counted> counted = new CopyOnWriteArrayList<>();

    /** @param seed shifts which one of N calls fails */
    Faults(List<Fault> faults, long seed) {
        this.seed = seed;
        replace(faults);
    }

    void replace(List<Fault> faults) {
        counted.clear();
        for (Fault fault : faults) {
            counted.add(new Counted(fault, new AtomicLong(seed)));
        }
    }

    Optional<FaultKind> next(Operation operation, String siret) {
        Optional<FaultKind> met = Optional.empty();
        for (Counted each : counted) {
            // Every counter goes on, whichever fault is met.
            if (each.fault.concerns(operation, siret)
                    && each.calls.incrementAndGet() % each.fault.every() == 0
                    && met.isEmpty()) {
                met = Optional.of(each.fault.kind());
            }
        }
        return met;
    }

    private record Counted(Fault fault, AtomicLong calls) {}
}
