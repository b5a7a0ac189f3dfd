package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Observation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The days of observations. */
final class Jours {

    private Jours() {}

    /** The newest day on which one of these facts was observed; empty when all are unknown. */
    static Optional<LocalDate> newest(Fait<?>... faits) {
        return newest(Stream.of(faits).filter(Fait::isKnown).map(Fait::observation));
    }

    static Optional<LocalDate> newest(Stream<Observation> observations) {
        return observations.map(Observation::jour).max(LocalDate::compareTo);
    }

    static Optional<LocalDate> newest(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(LocalDate::compareTo);
    }

    static Optional<LocalDate> of(Optional<Consultation> answer) {
        return answer.map(given -> given.observation().jour());
    }
}
