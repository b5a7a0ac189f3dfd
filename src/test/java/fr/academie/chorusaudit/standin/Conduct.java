package fr.academie.chorusaudit.standin;

import java.time.Duration;
import java.util.List;

/**
 * How the stand-in behaves.
 *
 * @param requestsPerSecond calls of the API that it takes in any second, the others get 429; 0: any number
 * @param latency before each answer, of the API and of the token
 * @param tokenLife how long a token is good
 * @param identifierAsNumber whether {@code identifiantStructure} comes as a number, as in AIFE's sample
 * @param faults what goes wrong
 */
public record Conduct(
        int requestsPerSecond, Duration latency, Duration tokenLife, boolean identifierAsNumber, List<Fault> faults) {

    /** Answers at once, whatever the pace, and never fails. */
    public static final Conduct GOOD = new Conduct(0, Duration.ZERO, Duration.ofHours(1), false, List.of());

    public Conduct {
        faults = List.copyOf(faults);
    }

    public Conduct withRequestsPerSecond(int limit) {
        return new Conduct(limit, latency, tokenLife, identifierAsNumber, faults);
    }

    public Conduct withLatency(Duration longer) {
        return new Conduct(requestsPerSecond, longer, tokenLife, identifierAsNumber, faults);
    }

    public Conduct withTokenLife(Duration shorter) {
        return new Conduct(requestsPerSecond, latency, shorter, identifierAsNumber, faults);
    }

    public Conduct withIdentifierAsNumber() {
        return new Conduct(requestsPerSecond, latency, tokenLife, true, faults);
    }

    /** The same with these faults, written as on the command line. */
    public Conduct withFaults(String... written) {
        return new Conduct(
                requestsPerSecond,
                latency,
                tokenLife,
                identifierAsNumber,
                List.of(written).stream().map(Fault::parse).toList());
    }
}
