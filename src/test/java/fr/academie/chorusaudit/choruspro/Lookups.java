package fr.academie.chorusaudit.choruspro;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Siret;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks about schools, with pauses short enough for a test, and keeps what came. */
final class Lookups {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Siret LILAS = new Siret("19876543200010");

    final List<Consultation> answers = new ArrayList<>();
    private final Reglages reglages;

    Lookups(Reglages reglages) {
        this.reglages = reglages;
    }

    static Consultation one(Portail portail) {
        Lookups lookups = new Lookups(Reglages.of(portail));
        lookups.ask(List.of(LILAS));
        return lookups.answers.get(0);
    }

    Lookups ask(List<Siret> sirets) {
        return ask(sirets, () -> {});
    }

    Lookups ask(List<Siret> sirets, Runnable heartbeat) {
        try (ChorusPro chorusPro =
                new ChorusPro(reglages.properties(), Clock.systemUTC(), hold -> {}, Duration.ofMillis(10))) {
            chorusPro.consulter(sirets.iterator(), TODAY, heartbeat, answers::add);
        }
        return this;
    }

    long count(Consultation.Etat etat) {
        return answers.stream().filter(answer -> answer.etat() == etat).count();
    }
}
