package fr.academie.chorusaudit.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The stand-in itself: an audit that passes against it is worth what it refuses. */
class StandInTest {

    private StandIn standIn;
    private Caller caller;

    @BeforeEach
    void start() throws Exception {
        standIn = StandIn.start(Conduct.GOOD);
        caller = Caller.of(standIn);
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void knowsASchoolOfTheSampleFromItsSiretToItsServices() throws Exception {
        JsonNode found = caller.ask(Operation.RECHERCHER, Caller.recherche(school(Sort.ACTIVE)));
        JsonNode structure = found.path("listeStructures").path(0);
        long id = structure.path("idStructureCPP").asLong();

        assertThat(structure.path("statut").stringValue()).isEqualTo("ACTIVE");
        assertThat(caller.ask(Operation.CONSULTER, "{\"idStructureCPP\":" + id + "}")
                        .path("informationGenerales")
                        .path("emailStructure")
                        .stringValue())
                .endsWith(".example");
        assertThat(caller.ask(Operation.SERVICES, "{\"idStructure\":" + id + "}")
                        .path("listeServices")
                        .path(0)
                        .path("codeService")
                        .stringValue())
                .isEqualTo("FACTURES_PUBLIQUES");
        assertThat(standIn.journal().calls(Operation.SERVICES, school(Sort.ACTIVE)))
                .isOne();
    }

    @Test
    void saysInEitherWayThatNoStructureHasASiret() throws Exception {
        JsonNode even = caller.ask(Operation.RECHERCHER, Caller.recherche("1234567890123A"));
        JsonNode odd = caller.ask(Operation.RECHERCHER, Caller.recherche("1234567890123B"));

        assertThat(even.path("codeRetour").asInt() + odd.path("codeRetour").asInt())
                .isEqualTo(20000);
        assertThat(even.has("listeStructures") ^ odd.has("listeStructures")).isTrue();
    }

    @Test
    void givesTheWordOfInseeOnASchoolThatIsClosed() throws Exception {
        JsonNode answer =
                caller.ask(Operation.INSEE, "{\"siretStructure\":\"" + school(Sort.INTROUVABLE_ET_FERMEE) + "\"}");

        assertThat(answer.path("estActif").booleanValue()).isFalse();
        assertThat(answer.path("siretPredecesseurSuccesseur").stringValue()).matches("\\d{14}");
    }

    @Test
    void givesServicesPageByPage() throws Exception {
        long id = caller.ask(Operation.RECHERCHER, Caller.recherche(school(Sort.BEAUCOUP_DE_SERVICES)))
                .path("listeStructures")
                .path(0)
                .path("idStructureCPP")
                .asLong();
        JsonNode last = caller.ask(
                Operation.SERVICES,
                "{\"idStructure\":" + id + ",\"parametresRechercherServicesStructure\":"
                        + "{\"nbResultatsParPage\":50,\"pageResultatDemandee\":3}}");

        assertThat(last.path("parametresRetour").path("pages").asInt()).isEqualTo(3);
        assertThat(last.path("listeServices")).hasSize(23);
        assertThat(last.path("listeServices").path(22).path("estActif").booleanValue())
                .isTrue();
    }

    @Test
    void answersAboutAnySiretTheSameAtEachStart() throws Exception {
        try (StandIn other = StandIn.start(Conduct.GOOD)) {
            for (int n = 0; n < 1000; n++) {
                String siret = "210000000%05d".formatted(n);
                assertThat(other.sort(siret)).isPresent().isEqualTo(standIn.sort(siret));
            }
        }
        long unknown = IntStream.range(0, 1000)
                .mapToObj(n -> standIn.sort("210000000%05d".formatted(n)).orElseThrow())
                .filter(sort -> !sort.isFound())
                .count();
        assertThat(unknown).isBetween(20L, 80L);
        assertThat(caller.ask(Operation.CONSULTER, "{\"idStructureCPP\":" + id("21000000000007") + "}")
                        .path("informationGenerales")
                        .path("identifiantStructure")
                        .stringValue())
                .isEqualTo("21000000000007");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"structure\":{\"identifiantStructure\":19960000000000}}",
                "{\"structure\":{\"siret\":\"19960000000000\"}}",
                "{\"siret\":\"19960000000000\"}",
                "{\"structure\":{\"identifiantStructure\":\"1\",\"typeIdentifiantStructure\":\"siret\"}}",
                "{\"structure\":{\"identifiantStructure\":\"1\",\"statutStructure\":\"ACTIVE\"}}",
                "{\"structure\":{\"identifiantStructure\":\"1\",\"identifiantStructure\":\"2\"}}",
                "{\"structure\":null}",
                "{\"parametres\":{\"nbResultatsParPage\":\"10\"}}",
                "{} {}"
            })
    void refusesABodyThatTheSwaggerDoesNotHave(String body) throws Exception {
        assertThat(caller.post(Operation.RECHERCHER, body).statusCode()).isEqualTo(400);
        assertThat(standIn.journal().refusals()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, , 401",
        "Authorization, Bearer other, 401",
        "cpro-account, , 401",
        "cpro-account, VEVDSDpGQVVY, 401",
        "Content-Type, , 415",
        "Content-Type, application/json, 415",
        "Content-Type, text/plain, 415",
        "Accept, text/html, 406"
    })
    void refusesACallWithoutTheRightHeaders(String header, String value, int status) throws Exception {
        Caller wrong = value == null ? caller.without(header) : caller.with(header, value);

        assertThat(wrong.post(Operation.CONSULTER, "{\"idStructureCPP\":1}").statusCode())
                .isEqualTo(status);
    }

    @Test
    void hasNothingElsewhereAndTakesOnlyPost() throws Exception {
        assertThat(caller.send("GET", Operation.RECHERCHER.path(), "").statusCode())
                .isEqualTo(405);
        assertThat(caller.send("POST", "/cpro/structures/v1/rechercher/", "{}").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "client_secret=faux-client-secret, client_secret=autre, 401",
        "client_id=faux-client-id, client_id=autre, 401",
        "&scope=openid, '', 400",
        "client_credentials, password, 400",
        "scope=openid, scope=openid&plus=1, 400"
    })
    void givesNoTokenForAWrongForm(String right, String wrong, int status) throws Exception {
        assertThat(caller.token(Caller.FORM.replace(right, wrong)).statusCode()).isEqualTo(status);
    }

    @Test
    void forgetsATokenThatIsTooOld() throws Exception {
        standIn.behave(Conduct.GOOD.withTokenLife(Duration.ofMillis(50)));
        Caller late = Caller.of(standIn);
        Thread.sleep(60);

        assertThat(late.post(Operation.CONSULTER, "{\"idStructureCPP\":1}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesNoMoreThanItsRateAndCountsWhatItGot() throws Exception {
        standIn.behave(Conduct.GOOD.withRequestsPerSecond(3));
        for (int n = 0; n < 5; n++) {
            caller.post(Operation.CONSULTER, "{\"idStructureCPP\":1}");
        }

        Journal journal = standIn.journal();
        assertThat(journal.answers(200)).isEqualTo(1 + 3);
        assertThat(journal.answers(429)).isEqualTo(2);
        assertThat(journal.highestRate()).isEqualTo(5);
        assertThat(journal.mostAtOnce()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"500, 500", "503, 503", "429, 429", "403, 403", "401, 401", "redirection, 302"})
    void failsOneCallInThreeWithTheStatusThatWasAskedFor(String fault, int status) throws Exception {
        standIn.behave(Conduct.GOOD.withFaults(fault + ":3"));
        for (int n = 0; n < 6; n++) {
            caller.post(Operation.CONSULTER, "{\"idStructureCPP\":1}");
        }

        assertThat(standIn.journal().answers(status)).isEqualTo(2);
    }

    @Test
    void answersWithWhatCannotBeRead() throws Exception {
        String request = Caller.recherche(school(Sort.ACTIVE));
        standIn.behave(Conduct.GOOD.withFaults("pas-json"));
        assertThat(caller.post(Operation.RECHERCHER, request).body()).startsWith("<html>");
        standIn.behave(Conduct.GOOD.withFaults("code-retour"));
        assertThat(caller.post(Operation.RECHERCHER, request).body()).contains("99999");
        standIn.behave(Conduct.GOOD.withFaults("champs"));
        assertThat(caller.post(Operation.RECHERCHER, request).body())
                .contains("idStructureCPP")
                .doesNotContain("\"statut\"");
        standIn.behave(Conduct.GOOD.withFaults("enorme"));
        assertThat(caller.post(Operation.RECHERCHER, request).body().length()).isGreaterThan(50_000_000);
        standIn.behave(Conduct.GOOD.withIdentifierAsNumber());
        assertThat(caller.ask(Operation.RECHERCHER, request)
                        .path("listeStructures")
                        .path(0)
                        .path("identifiantStructure")
                        .isIntegralNumber())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"muet", "bloque"})
    void letsTheCallerWait(String fault) {
        standIn.behave(Conduct.GOOD.withFaults(fault + "@consulter"));
        caller.patience(Duration.ofMillis(500));

        assertThatThrownBy(() -> caller.post(Operation.CONSULTER, "{\"idStructureCPP\":1}"))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void cutsAnswersAndLeavesForAWhile() throws Exception {
        standIn.behave(Conduct.GOOD.withFaults("coupe"));
        assertThatThrownBy(() -> caller.post(Operation.CONSULTER, "{\"idStructureCPP\":1}"))
                .isInstanceOf(IOException.class);
        standIn.behave(Conduct.GOOD);
        standIn.leave();
        assertThatThrownBy(() -> caller.post(Operation.CONSULTER, "{\"idStructureCPP\":1}"))
                .isInstanceOf(IOException.class);
        standIn.comeBack();
        assertThat(caller.post(Operation.CONSULTER, "{\"idStructureCPP\":1}").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"panne", "500:0", "500@ailleurs", "500:2@"})
    void refusesAFaultThatItDoesNotKnow(String written) {
        assertThatThrownBy(() -> Fault.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    private long id(String siret) throws Exception {
        return caller.ask(Operation.RECHERCHER, Caller.recherche(siret))
                .path("listeStructures")
                .path(0)
                .path("idStructureCPP")
                .asLong();
    }

    /** The first school of the sample with this fate. */
    private String school(Sort sort) {
        return standIn.sample().entrySet().stream()
                .filter(entry -> entry.getValue() == sort)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElseThrow();
    }
}
