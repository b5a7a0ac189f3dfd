package fr.academie.chorusaudit.mail;

import static fr.academie.chorusaudit.mail.Poste.courriel;
import static fr.academie.chorusaudit.mail.Poste.lot;
import static fr.academie.chorusaudit.mail.Poste.tour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.mail.Issue.Sort;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sending: once, in order, at the pace, and what is left when something breaks. */
class FacteurTest {

    private final Poste poste = new Poste();
    private final List<Pli> handed = new ArrayList<>();

    @Test
    void sendsWhatWaitsOnceAndInItsOrder() {
        deposer(3);

        assertThat(poste.facteur(this::take, 0).distribuer(tour())).isTrue();
        poste.facteur(this::take, 0).distribuer(tour());

        assertThat(handed)
                .extracting(Pli::adresse)
                .containsExactly("a0@ac-x.example", "a1@ac-x.example", "a2@ac-x.example");
        assertThat(poste.bilan()).isEqualTo(new BilanCourriels(3, 0, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7})
    void neverExceedsThePaceWithinAnySixtySeconds(int parMinute) {
        deposer(23);
        List<Instant> departures = new ArrayList<>();
        Random random = new Random(parMinute);

        poste.facteur(
                        pli -> {
                            departures.add(poste.now());
                            poste.later(Duration.ofMillis(random.nextInt(20_000)));
                            return Issue.parti();
                        },
                        parMinute)
                .distribuer(tour());

        assertThat(departures).hasSize(23);
        IntStream.range(0, 23 - parMinute)
                .forEach(i -> assertThat(Duration.between(departures.get(i), departures.get(i + parMinute)))
                        .isGreaterThan(Duration.ofMinutes(1)));
        assertThat(departures.subList(0, parMinute))
                .as("the first ones at once")
                .allSatisfy(departure ->
                        assertThat(departure).isBefore(departures.get(0).plusSeconds(20L * parMinute)));
    }

    @Test
    void countsWhatAnotherProcessSentAMomentAgo() {
        deposer(2);
        poste.facteur(this::take, 2).distribuer(tour());
        poste.later(Duration.ofSeconds(20));
        poste.deposer(lot(1, Poste.JOUR, false), courriel("b@ac-x.example", "ouverture"));

        poste.facteur(this::take, 2).distribuer(tour());

        assertThat(handed).hasSize(3);
        assertThat(poste.waits()).containsExactly(Duration.ofSeconds(40).plusMillis(1));
    }

    @Test
    void leavesTheRestOnceTheMaximumIsReached() {
        deposer(5);

        poste.facteur(this::take, 0).distribuer(new Tour(Mode.ENVOI, Tour.Destinataires.INTENDANCES, 1L, 2));

        assertThat(handed).hasSize(2);
        assertThat(poste.bilan().enAttente()).isEqualTo(3);
        assertThat(poste.bilan().needsHuman()).as("a backlog is normal").isFalse();
    }

    @Test
    void writesToIntendancesAtTheAllowedHoursOnly() {
        deposer(1);
        poste.deposer(
                new Lot(Mode.ENVOI, Courriel.Genre.SYNTHESE, 1L, Poste.JOUR, "synthese-1", false),
                Poste.synthese("dsi@ac-x.example"));
        // It is ten o'clock in Paris.
        Facteur evening =
                new Facteur(poste, this::take, new Cadence(0, time -> time.getHour() >= 18), poste, poste.clock);

        evening.distribuer(tour());
        evening.distribuer(new Tour(Mode.ENVOI, Tour.Destinataires.PILOTES, 1L, 10));
        assertThat(handed).extracting(Pli::adresse).containsExactly("dsi@ac-x.example");

        poste.later(Duration.ofHours(8));
        evening.distribuer(tour());
        assertThat(handed).hasSize(2);
    }

    @Test
    void goesOnAfterARefusedAddress() {
        deposer(30);

        answer(IntStream.range(0, 30)
                .mapToObj(i -> i % 10 == 9 ? Sort.REFUSE : Sort.PARTI)
                .toArray(Sort[]::new));

        assertThat(poste.bilan()).isEqualTo(new BilanCourriels(27, 0, 3, 0, 0, 0));
        assertThat(poste.bilan().needsHuman()).isTrue();
    }

    @Test
    void stopsAfterThreeTroublesOfTheRelayInARow() {
        deposer(10);

        answer(
                Sort.RELAIS_EN_PANNE,
                Sort.RELAIS_EN_PANNE,
                Sort.PARTI,
                Sort.INCONNU,
                Sort.RELAIS_EN_PANNE,
                Sort.INCONNU);

        assertThat(handed).hasSize(6);
        assertThat(poste.bilan()).isEqualTo(new BilanCourriels(1, 7, 0, 2, 3, 0));
    }

    @Test
    void isNotStoppedByAFewFullMailboxes() {
        deposer(20);

        answer(IntStream.range(0, 20)
                .mapToObj(i -> i < 5 ? Sort.ADRESSE_DIFFEREE : Sort.PARTI)
                .toArray(Sort[]::new));

        assertThat(poste.bilan().envoyes()).isEqualTo(15);
    }

    @Test
    void triesAMailOnceInAGo() {
        deposer(2);

        answer(Sort.ADRESSE_DIFFEREE, Sort.ADRESSE_DIFFEREE);

        assertThat(handed).hasSize(2);
        assertThat(poste.bilan().enAttente()).isEqualTo(2);
    }

    @Test
    void neverSendsAgainWhatAKilledProcessHadTakenOut() {
        deposer(2);
        Facteur killed = poste.facteur(
                pli -> {
                    throw new IllegalStateException("kill -9");
                },
                0);
        assertThatThrownBy(() -> killed.distribuer(tour())).hasMessage("kill -9");

        Facteur next = poste.facteur(this::take, 0);
        assertThat(next.relever(1L)).isEqualTo(1);
        next.distribuer(tour());

        assertThat(handed).extracting(Pli::adresse).containsExactly("a1@ac-x.example");
        assertThat(poste.bilan()).isEqualTo(new BilanCourriels(1, 0, 0, 1, 0, 0));
        assertThat(poste.with(box -> box.derniers(10)).get(1).cause()).contains("peut-être parti");
    }

    private void deposer(int count) {
        poste.deposer(IntStream.range(0, count)
                .mapToObj(i -> courriel("a" + i + "@ac-x.example", "ouverture"))
                .toArray(Courriel[]::new));
    }

    private Issue take(Pli pli) {
        handed.add(pli);
        return Issue.parti();
    }

    private void answer(Sort... sorts) {
        var answers = Arrays.asList(sorts).iterator();
        poste.facteur(
                        pli -> {
                            handed.add(pli);
                            Sort sort = answers.next();
                            return new Issue(sort, sort == Sort.PARTI ? "" : "cause");
                        },
                        0)
                .distribuer(tour());
    }
}
