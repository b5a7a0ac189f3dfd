package fr.academie.chorusaudit.structure;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact in one of three states: known present, known absent, unknown. What is known carries its observation.
 *
 * @param <T> the type of the value
 */
public final class Fait<T> {

    private static final Fait<?> INCONNU = new Fait<>(null, null);

    private final @Nullable T valeur;
    private final @Nullable Observation observation;

    private Fait(@Nullable T valeur, @Nullable Observation observation) {
        this.valeur = valeur;
        this.observation = observation;
    }

    /** Seen, with a value. */
    public static <T> Fait<T> present(T valeur, Observation observation) {
        return new Fait<>(Objects.requireNonNull(valeur), Objects.requireNonNull(observation));
    }

    /** Seen to be empty. */
    public static <T> Fait<T> absent(Observation observation) {
        return new Fait<>(null, Objects.requireNonNull(observation));
    }

    /** Seen by nobody. */
    @SuppressWarnings("unchecked")
    public static <T> Fait<T> inconnu() {
        return (Fait<T>) INCONNU;
    }

    public boolean isPresent() {
        return valeur != null;
    }

    public boolean isAbsent() {
        return valeur == null && observation != null;
    }

    public boolean isKnown() {
        return observation != null;
    }

    /** True when present with this very value. */
    public boolean is(T expected) {
        return expected.equals(valeur);
    }

    /**
     * The value.
     *
     * @throws NoSuchElementException unless present
     */
    public T valeur() {
        if (valeur == null) {
            throw new NoSuchElementException("no value in a fact that is absent or unknown");
        }
        return valeur;
    }

    /** The value of a present fact. */
    public Optional<T> toOptional() {
        return Optional.ofNullable(valeur);
    }

    /**
     * Who saw it, and when.
     *
     * @throws NoSuchElementException when unknown
     */
    public Observation observation() {
        if (observation == null) {
            throw new NoSuchElementException("nobody observed an unknown fact");
        }
        return observation;
    }

    /** The same state and observation with another value. */
    public <R> Fait<R> map(Function<? super T, ? extends R> mapper) {
        return new Fait<>(valeur == null ? null : mapper.apply(valeur), observation);
    }

    /** Of two facts on one field, the one to believe: unknown never overrides, otherwise the stronger observation; this
     * one when they are equal. */
    public Fait<T> orNewer(Fait<T> other) {
        if (observation == null || other.observation == null) {
            return observation == null ? other : this;
        }
        return Observation.BY_AUTHORITY.compare(other.observation, observation) > 0 ? other : this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fait<?> fait
                && Objects.equals(valeur, fait.valeur)
                && Objects.equals(observation, fait.observation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(valeur, observation);
    }

    @Override
    public String toString() {
        if (valeur != null) {
            return "present";
        }
        return observation != null ? "absent" : "inconnu";
    }
}
