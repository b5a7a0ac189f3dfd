package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Consultations;
import fr.academie.chorusaudit.choruspro.ChorusPro;
import fr.academie.chorusaudit.choruspro.ChorusProProperties;
import java.time.Clock;
import java.time.Duration;

/** The step that asks Chorus Pro: each answer is kept as it arrives, so that a resumed run asks only for the others. */
final class ChorusProLookUp {

    private final Consultations consultations;
    private final ChorusProProperties properties;
    private final Progress progress;
    private final StopSignal stop;
    private final Clock clock;

    ChorusProLookUp(
            Consultations consultations,
            ChorusProProperties properties,
            Progress progress,
            StopSignal stop,
            Clock clock) {
        this.consultations = consultations;
        this.properties = properties;
        this.progress = progress;
        this.stop = stop;
        this.clock = clock;
    }

    private void tellHold(Duration hold) {
        progress.note(Messages.get("chorus-pro.attente", Long.toString(hold.toSeconds())));
    }

    boolean isNeeded(RunParameters run) {
        return run.source().isRemote() && consultations.countMissing(run.execution()) > 0;
    }

    void run(RunParameters run) {
        if (properties.reuseAnswersFor().compareTo(Duration.ZERO) > 0) {
            consultations.reuseSince(run.execution(), clock.instant().minus(properties.reuseAnswersFor()));
        }
        long total = consultations.countMissing(run.execution());
        long[] done = {0};
        try (ChorusPro chorusPro = new ChorusPro(properties, clock, this::tellHold)) {
            chorusPro.consulter(consultations.missing(run.execution()), run.date(), stop::check, answer -> {
                stop.check();
                consultations.save(run.execution(), answer);
                progress.advance(++done[0], total);
            });
        }
    }
}
