package fr.academie.chorusaudit.choruspro;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.Consumer;

/** Asks Chorus Pro about structures. */
public final class ChorusPro implements AutoCloseable {

    private static final int ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Seconds that a request may well last: so many look-ups overlap that the pace is kept all the same. */
    private static final double LATENCY = 2;

    private static final int FEWEST = 8;
    private static final int MOST = 64;

    private final ChorusProProperties properties;
    private final Api api;
    private final Equipe equipe;

    /**
     * Opens no connection yet.
     *
     * @param onHold told, on any thread, of a pause of ten seconds or more that Chorus Pro asks for
     */
    public ChorusPro(ChorusProProperties properties, Clock clock, Consumer<Duration> onHold) {
        this(properties, clock, onHold, PAUSE);
    }

    /** @param pause before a failed call is tried again for the first time */
    ChorusPro(ChorusProProperties properties, Clock clock, Consumer<Duration> onHold, Duration pause) {
        this.properties = properties;
        Transport transport = new Transport(properties);
        Cadence cadence = new Cadence(properties.requestsPerSecond(), onHold);
        Reprises reprises = new Reprises(cadence, ATTEMPTS, pause);
        Jetons jetons = new Jetons(new Piste(properties, transport, cadence, clock), cadence, reprises);
        this.api = new Api(new Appels(properties, transport, jetons, cadence, reprises, clock));
        this.equipe =
                new Equipe((int) Math.max(FEWEST, Math.min(MOST, Math.ceil(properties.requestsPerSecond() * LATENCY))));
    }

    /**
     * Looks up every SIRET, several at once within the pace, and gives each answer to {@code sink} on the caller's thread
     * as it arrives, in any order. An exception of {@code sirets}, {@code sink} or {@code heartbeat}, or an interrupt, ends
     * the look-ups that are under way.
     *
     * <p>Failures in a row that end in {@link SourceUnavailableException} are not given to {@code sink}: these structures
     * are to be asked again.
     *
     * @param jour the day of the observations
     * @param heartbeat run several times a second on the caller's thread, so that a stop is heard while nothing answers
     * @throws SourceUnavailableException when credentials are refused, or after too many failures in a row
     */
    public void consulter(Iterator<Siret> sirets, LocalDate jour, Runnable heartbeat, Consumer<Consultation> sink) {
        Observation observation = new Observation(new Source(Source.Nature.API, "Chorus Pro"), jour, true);
        Serie serie = new Serie(properties.maxConsecutiveFailures(), observation, sink);
        equipe.work(sirets, new LookUp(api, observation)::ask, heartbeat, serie::add);
        serie.end();
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        equipe.close();
    }
}
