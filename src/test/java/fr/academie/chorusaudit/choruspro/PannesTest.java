package fr.academie.chorusaudit.choruspro;

import static fr.academie.chorusaudit.choruspro.Lookups.LILAS;
import static fr.academie.chorusaudit.choruspro.Portail.CONSULTER;
import static fr.academie.chorusaudit.choruspro.Portail.RECHERCHER;
import static fr.academie.chorusaudit.choruspro.Portail.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Consultation.Etat;
import fr.academie.chorusaudit.structure.Siret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong, each school is correctly told or failed, and none accused. */
@Timeout(20)
class PannesTest {

    private static final Duration SHORT = Duration.ofMillis(400);

    private final Portail portail = new Portail();

    @AfterEach
    void close() {
        portail.close();
    }

    static Stream<Arguments> faults() {
        List<Integer> statuses = List.of(500, 503, 429);
        return Stream.of(
                Arguments.of("1 in 7 answers 500, 503 or 429", (Portail.Caprice) appel ->
                        appel.numero() % 7 == 0 ? Portail.Reponse.of(statuses.get(appel.numero() % 3), "") : null),
                Arguments.of("1 in 20 hangs", (Portail.Caprice) appel -> appel.numero() % 20 == 0 ? hang() : null),
                Arguments.of("1 in 7 is not JSON", (Portail.Caprice)
                        appel -> appel.numero() % 7 == 0 ? Portail.Reponse.of(200, "<html>Maintenance</html>") : null),
                Arguments.of("1 in 7 ends early", (Portail.Caprice) appel -> appel.numero() % 7 == 0
                        ? new Portail.Reponse(200, "{\"codeRetour\":0,\"liste", Map.of(), 500)
                        : null),
                Arguments.of("1 in 7 misses all fields", (Portail.Caprice)
                        appel -> appel.numero() % 7 == 0 && appel.path().equals(RECHERCHER)
                                ? Portail.Reponse.of(200, "{}")
                                : null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void comesThroughPassingFaults(String name, Portail.Caprice caprice) {
        portail.caprice = caprice;
        List<Siret> schools = Portail.schools(30);
        Lookups lookups = new Lookups(Reglages.of(portail).timeouts(SHORT, SHORT)).ask(schools);

        assertThat(lookups.answers).extracting(Consultation::siret).containsExactlyInAnyOrderElementsOf(schools);
        assertThat(lookups.count(Etat.INTROUVABLE)).isZero();
        assertThat(lookups.count(Etat.ECHEC)).isLessThanOrEqualTo(2);
    }

    @Test
    void comesThroughTokensThatLiveTwoSeconds() {
        portail.tokenSeconds = 2;
        portail.latencyMillis = 100;
        List<Siret> schools = Portail.schools(70);
        Lookups lookups = new Lookups(Reglages.of(portail)).ask(schools);

        assertThat(lookups.count(Etat.TROUVEE)).isEqualTo(70);
        assertThat(portail.appels(TOKEN)).hasSizeBetween(2, 6);
    }

    @Test
    void usesTokensThatEndBeforeTheNextSlot() {
        portail.tokenSeconds = 1;

        assertThat(new Lookups(Reglages.of(portail).rate(2))
                        .ask(Portail.schools(1))
                        .count(Etat.TROUVEE))
                .isEqualTo(1);
        assertThat(portail.appels(TOKEN)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 4, a répondu par l’erreur HTTP 500.",
        "429, 4, a répondu par l’erreur HTTP 429.",
        "403, 1, a répondu par l’erreur HTTP 403.",
        "404, 1, a répondu par l’erreur HTTP 404.",
        "400, 1, a répondu par l’erreur HTTP 400.",
        "302, 1, portail captif"
    })
    void triesAgainOnlyWhatMayPass(int status, int attempts, String detail) {
        Siret odd = Portail.schools(5).get(2);
        portail.caprice =
                appel -> appel.path().equals(RECHERCHER) && appel.body().contains(odd.digits())
                        ? Portail.Reponse.of(status, "", "Location", "/ailleurs")
                        : null;
        Lookups lookups = new Lookups(Reglages.of(portail)).ask(Portail.schools(5));

        assertThat(lookups.count(Etat.TROUVEE)).isEqualTo(4);
        assertThat(lookups.answers)
                .filteredOn(answer -> answer.etat() == Etat.ECHEC)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.siret()).isEqualTo(odd);
                    assertThat(answer.detail()).contains(detail).endsWith(".");
                });
        assertThat(portail.appels(RECHERCHER)).hasSize(4 + attempts);
        assertThat(portail.appels("/ailleurs")).isEmpty();
    }

    @Test
    void endsWhenTheSourceIsGoneAndKeepsItsFailuresForTheNextRun() {
        AtomicInteger found = new AtomicInteger();
        portail.caprice = appel ->
                appel.path().equals(CONSULTER) && found.incrementAndGet() > 20 ? Portail.Reponse.of(503, "") : null;
        List<Siret> schools = Portail.schools(40);
        Lookups lookups = new Lookups(Reglages.of(portail).failures(10));

        assertThatThrownBy(() -> lookups.ask(schools))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("10 consultations de suite en échec")
                .hasMessageContaining("HTTP 503")
                .hasMessageContaining("Relancez la même commande");
        assertThat(lookups.answers).hasSize(20);
        assertThat(lookups.count(Etat.TROUVEE)).isEqualTo(20);

        portail.caprice = appel -> null;
        List<Siret> told = lookups.answers.stream().map(Consultation::siret).toList();
        lookups.ask(schools.stream().filter(siret -> !told.contains(siret)).toList());

        assertThat(lookups.answers).extracting(Consultation::siret).containsExactlyInAnyOrderElementsOf(schools);
        assertThat(lookups.count(Etat.TROUVEE)).isEqualTo(40);
    }

    @Test
    void resumesAfterTheServerWasGone() {
        List<Siret> schools = Portail.schools(60);
        Lookups lookups = new Lookups(Reglages.of(portail));

        assertThatThrownBy(() -> lookups.ask(schools, () -> {
                    if (lookups.answers.size() >= 5) {
                        portail.close();
                    }
                }))
                .isInstanceOf(SourceUnavailableException.class);
        assertThat(lookups.count(Etat.TROUVEE)).isEqualTo(lookups.answers.size());

        try (Portail back = new Portail(portail.port())) {
            List<Siret> told = lookups.answers.stream().map(Consultation::siret).toList();
            lookups.ask(schools.stream().filter(siret -> !told.contains(siret)).toList());
            assertThat(back.appels).isNotEmpty();
        }
        assertThat(lookups.answers).extracting(Consultation::siret).containsExactlyInAnyOrderElementsOf(schools);
        assertThat(lookups.count(Etat.TROUVEE)).isEqualTo(60);
    }

    @Test
    void sendsNothingMoreOnceItHasEnded() throws InterruptedException {
        portail.caprice = appel -> appel.path().equals(TOKEN) ? null : Portail.Reponse.of(503, "");

        assertThatThrownBy(() -> new Lookups(Reglages.of(portail).failures(3)).ask(Portail.schools(20)))
                .isInstanceOf(SourceUnavailableException.class);
        TimeUnit.MILLISECONDS.sleep(100);
        int sent = portail.appels.size();
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(portail.appels).hasSize(sent);
    }

    @Test
    void tellsTheFailuresOfAShortListFromASourceThatAnswers() {
        portail.caprice = appel -> appel.path().equals(RECHERCHER) ? Portail.Reponse.of(500, "") : null;

        assertThat(new Lookups(Reglages.of(portail)).ask(Portail.schools(3)).count(Etat.ECHEC))
                .isEqualTo(3);
    }

    @Test
    void endsOnAShortListWhenNobodyIsReached() {
        Reglages reglages = Reglages.of(portail).api(URI.create("http://127.0.0.1:9"));

        assertThatThrownBy(() -> new Lookups(reglages).ask(Portail.schools(3)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith("Chorus Pro est injoignable. Connexion impossible à 127.0.0.1.");
    }

    @Test
    void countsAnUnknownReturnCodeAsAnAnswerOfTheSource() {
        portail.answering(RECHERCHER, "{\"codeRetour\":17,\"libelle\":\"GCU_MSG_01_017\"}");
        Lookups lookups = new Lookups(Reglages.of(portail).failures(3)).ask(Portail.schools(12));

        assertThat(lookups.answers)
                .hasSize(12)
                .allSatisfy(answer -> assertThat(answer.detail())
                        .isEqualTo("Chorus Pro a répondu par l’erreur 17 (GCU_MSG_01_017)."));
    }

    @Test
    void takesJsonThatIsNotOfTheContractForASourceThatIsGone() {
        portail.answering(RECHERCHER, "{\"error\":\"maintenance\"}");

        assertThatThrownBy(() -> new Lookups(Reglages.of(portail).failures(3)).ask(Portail.schools(12)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("ni code de retour ni données");
    }

    @Test
    void refusesABodyOf50Megabytes() {
        portail.caprice = appel -> appel.path().equals(RECHERCHER)
                ? Portail.Reponse.of(200, "{\"a\":\"" + "x".repeat(50_000_000) + "\"}")
                : null;

        assertThat(Lookups.one(portail).detail()).isEqualTo("La réponse de 127.0.0.1 dépasse 2\u00a0Mo.");
    }

    @ParameterizedTest
    @CsvSource({"300, 5000", "5000, 300"})
    void endsABodyThatStallsMidWay(long silence, long call) {
        portail.caprice = appel -> appel.path().equals(RECHERCHER)
                ? new Portail.Reponse(200, "{\"codeRetour\":0,", Map.of("X-Stall", "1"), 500)
                : null;
        Lookups lookups =
                new Lookups(Reglages.of(portail).timeouts(Duration.ofMillis(silence), Duration.ofMillis(call)));
        long start = System.nanoTime();
        lookups.ask(List.of(LILAS));

        assertThat(lookups.answers.get(0).detail()).isEqualTo("127.0.0.1 n’a pas répondu dans le délai.");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void honoursRetryAfterForTheWholeClient() {
        AtomicInteger calls = new AtomicInteger();
        portail.caprice = appel -> appel.path().equals(RECHERCHER) && calls.incrementAndGet() == 5
                ? Portail.Reponse.of(429, "", "Retry-After", "1")
                : null;
        new Lookups(Reglages.of(portail)).ask(Portail.schools(20));

        List<Long> at = portail.appels.stream().map(Portail.Appel::at).sorted().toList();
        long longest = 0;
        for (int i = 1; i < at.size(); i++) {
            longest = Math.max(longest, at.get(i) - at.get(i - 1));
        }
        assertThat(longest).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(850));
    }

    @Test
    void hearsAStopWhileNothingAnswers() {
        portail.caprice = appel -> appel.path().equals(TOKEN) ? null : hang();
        long start = System.nanoTime();

        assertThatThrownBy(() -> new Lookups(Reglages.of(portail)).ask(Portail.schools(50), () -> {
                    if (System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(500)) {
                        throw new IllegalStateException("stop");
                    }
                }))
                .hasMessage("stop");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        portail.caprice = appel -> appel.path().equals(TOKEN) ? null : hang();
        Thread caller = Thread.currentThread();
        new Thread(() -> {
                    try {
                        TimeUnit.MILLISECONDS.sleep(300);
                        caller.interrupt();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                .start();

        assertThatThrownBy(() -> new Lookups(Reglages.of(portail)).ask(Portail.schools(50)))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Portail.@Nullable Reponse hang() throws InterruptedException {
        TimeUnit.SECONDS.sleep(30);
        return null;
    }
}
