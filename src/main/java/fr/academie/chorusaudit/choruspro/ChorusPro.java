package fr.academie.chorusaudit.choruspro;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Siret;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.Consumer;

/** Asks Chorus Pro about structures. */
public final class ChorusPro implements AutoCloseable {

    /** Opens no connection yet. */
    public ChorusPro(ChorusProProperties properties, Clock clock) {}

    /**
     * Looks up every SIRET, several at once within the pace, and gives each answer to {@code sink} on the caller's thread
     * as it arrives, in any order. An exception of {@code sirets} or {@code sink} ends the look-ups that are under way.
     *
     * <p>Failures in a row that end in {@link SourceUnavailableException} are not given to {@code sink}: these structures
     * are to be asked again.
     *
     * @param jour the day of the observations
     * @throws SourceUnavailableException when credentials are refused, or after too many failures in a row
     */
    public void consulter(Iterator<Siret> sirets, LocalDate jour, Consumer<Consultation> sink) {}

    @Override
    public void close() {}
}
