package fr.academie.chorusaudit.diagnostic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One question that the audit asks of every school; docs/REGLES.md has a heading for each, and a recipe to add one. */
interface Rule {

    /** What this rule finds. */
    Code code();

    /** The constat, with the facts that it rests on; empty when the school is fine or when nobody observed enough. */
    Optional<Constat> apply(Situation situation);

    /** The day of the newest observation that makes the contrary of the constat known; empty when the constat is found,
     * and when nobody observed enough to say. Only this ends an episode: the unknown ends nothing. */
    Optional<LocalDate> contradictedOn(Situation situation);

    /** A constat of this rule that the school or its gestionnaire can mend. */
    default Optional<Constat> found(FaitCite... faits) {
        return found(List.of(faits), false);
    }

    /** A constat of this rule. */
    default Optional<Constat> found(List<FaitCite> faits, boolean annexe5) {
        return Optional.of(new Constat(code(), faits, annexe5));
    }
}
