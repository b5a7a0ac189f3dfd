package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.standin.Conduct;
import fr.academie.chorusaudit.standin.Credentials;
import fr.academie.chorusaudit.standin.Operation;
import fr.academie.chorusaudit.standin.StandIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chorus Pro fails in every way: no school is accused wrongly, and the same command ends what was begun. */
class ChorusProFaultsTest {

    /** Breaks what reads or encodes carelessly: a colon, an accent, signs of HTML and of forms. */
    private static final Credentials CREDENTIALS =
            new Credentials("client&id", "secret+%=client", "TECH_0_faux@cpro.example", "mot:de<passe>é");

    @TempDir
    Path home;

    private StandIn standIn;
    private ChorusProShell chorusPro;

    @BeforeEach
    void start() {
        standIn = StandIn.start(0, CREDENTIALS, Conduct.GOOD, 5);
        chorusPro =
                new ChorusProShell(home, standIn).set("read-timeout", "500ms").set("call-timeout", "1s");
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500:7 503:17 429:19",
                "muet:20 bloque:23 coupe:13",
                "pas-json:5 code-retour:3 enorme:31",
                "403:5 redirection:7"
            })
    void accusesNobodyWronglyAndAsksOnlyTheFailedOnesAgain(String faults) {
        List<String> sirets = sirets(30);
        // So many faults in a row, by chance, must not look like a server that is gone.
        chorusPro.set("max-consecutive-failures", "40");
        standIn.behave(Conduct.GOOD.withFaults(faults.split(" ")).withIdentifierAsNumber());

        Shell.Result troubled = audit(sirets);
        assertThat(troubled.code()).as(troubled.err()).isIn(0, 20);
        Map<String, String> partial = chorusPro.found();
        assertThat(troubled.code() == 20).isEqualTo(partial.values().stream().anyMatch(ChorusProFaultsTest::isFailed));
        standIn.behave(Conduct.GOOD);
        standIn.journal().clear();
        assertThat(audit(sirets).code()).isZero();

        Map<String, String> complete = chorusPro.found();
        assertThat(complete).hasSize(30);
        complete.forEach((siret, text) -> {
            assertThat(isFailed(text)).isFalse();
            assertThat(accusation(text)).as(siret).isIn(fairAccusations(siret));
            int again = standIn.journal().calls(Operation.RECHERCHER, siret);
            assertThat(again).isEqualTo(isFailed(partial.getOrDefault(siret, "")) ? 1 : 0);
        });
        partial.forEach((siret, text) -> assertThat(
                        isFailed(text) || fairAccusations(siret).contains(accusation(text)))
                .as(siret)
                .isTrue());
    }

    @Test
    void rebuildsARunWithoutTakingTheFilesOfTheOneThatCompletedIt() {
        standIn.behave(Conduct.GOOD.withFaults("code-retour:3"));
        assertThat(audit(sirets(12)).code()).isEqualTo(20);
        standIn.behave(Conduct.GOOD);
        assertThat(audit(sirets(12)).code()).isZero();
        String summary = "output/resume-" + ChorusProShell.DAY;
        String complete = chorusPro.shell().read(summary + ".json");

        assertThat(chorusPro.type("rapport", "--run", "1").code()).isZero();
        assertThat(chorusPro.shell().read(summary + ".json")).isEqualTo(complete);
        assertThat(chorusPro.shell().read(summary + "-2.json")).contains("\"code_sortie\" : 20");
        assertThat(chorusPro.type("rapport", "--run", "2").code()).isZero();
        assertThat(chorusPro.shell().names("output").filter(name -> name.endsWith(".xlsx")))
                .hasSize(2);
    }

    @Test
    void saysLessAndNothingElseWhenFieldsAreMissing() {
        standIn.behave(Conduct.GOOD.withFaults("champs:2"));

        assertThat(audit(sirets(12)).code()).isZero();
        chorusPro.found().forEach((siret, text) -> {
            assertThat(isFailed(text)).isFalse();
            assertThat(accusation(text))
                    .as(siret)
                    .satisfiesAnyOf(
                            said -> assertThat(said).isEmpty(),
                            said -> assertThat(said).isIn(fairAccusations(siret)));
        });
    }

    @Test
    void renewsTokensThatLiveTwoSeconds() {
        standIn.behave(Conduct.GOOD.withTokenLife(Duration.ofSeconds(2)).withLatency(Duration.ofMillis(100)));
        chorusPro.set("requests-per-second", "40");

        assertThat(audit(sirets(50)).code()).isZero();
        assertThat(standIn.journal().calls(Operation.JETON)).isBetween(2, 8);
    }

    @Test
    void stopsWhenTheServerIsGoneAndResumes() {
        List<String> sirets = sirets(30);
        standIn.behave(Conduct.GOOD.withFaults("coupe:2", "coupe:3", "coupe:5"));
        chorusPro.set("max-consecutive-failures", "5");
        standIn.leave();
        Shell.Result gone = audit(sirets);
        standIn.comeBack();
        standIn.behave(Conduct.GOOD);

        assertThat(gone.code()).isEqualTo(69);
        assertThat(gone.err()).contains("Relancez").doesNotContain("\tat ");
        assertThat(audit(sirets).code()).isZero();
        assertThat(standIn.journal().askedAgain(Operation.RECHERCHER)).isEmpty();
    }

    @Test
    void stopsOnAWrongSecretAndOnAWrongTechnicalAccountInDifferentWords() {
        chorusPro.set("client-secret", "autre");
        Shell.Result piste = audit(sirets(3));
        chorusPro.set("client-secret", CREDENTIALS.clientSecret()).set("password", "autre");
        Shell.Result account = audit(sirets(3));

        assertThat(List.of(piste.code(), account.code())).containsOnly(69);
        assertThat(piste.err()).contains("PISTE");
        assertThat(account.err()).contains("ompte technique", "424");
        assertThat(chorusPro.shell().names("output")).containsExactlyInAnyOrder("chorus-audit.prom", "last-run.json");
        chorusPro.set("password", CREDENTIALS.password());
        assertThat(audit(sirets(3)).code()).isZero();
    }

    @Test
    void stopsWhenTheNameOfTheHostLeadsNowhere() {
        chorusPro.set("tokenurl", "https://piste.invalid/api/oauth/token");

        assertThat(audit(sirets(3)).code()).isEqualTo(69);
    }

    @Test
    void asksForCredentialsByTheirNames() {
        Shell.Result result = chorusPro.set("password", "").audit(sirets(3), "--source", "chorus-pro");

        assertThat(result.code()).isEqualTo(78);
        assertThat(result.err()).contains("CHORUSAUDIT_CHORUSPRO_PASSWORD").doesNotContain("CLIENTSECRET");
    }

    @Test
    void leavesNoSecretAnywhere() throws IOException {
        standIn.behave(Conduct.GOOD.withFaults("500:7", "401:5", "pas-json:11", "redirection:13"));
        Shell.Result result = audit(sirets(12));
        chorusPro.set("password", "autre-mot-de-passe");
        Shell.Result refused = audit(sirets(13));

        String account = CREDENTIALS.login() + ":" + CREDENTIALS.password();
        List<String> secrets = Stream.of(
                        CREDENTIALS.clientSecret(), CREDENTIALS.password(), "autre-mot-de-passe", account)
                .flatMap(secret -> Stream.of(secret, base64(secret)))
                .toList();
        for (String printed : List.of(result.out(), result.err(), refused.out(), refused.err())) {
            assertThat(printed).doesNotContain(secrets);
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : secrets) {
                    assertThat(bytes.contains(latin(secret))).as("%s", file).isFalse();
                }
                assertThat(bytes).as("%s", file).doesNotContain("Bearer ");
            }
        }
    }

    private Shell.Result audit(List<String> sirets) {
        return chorusPro.audit(sirets, "--source", "chorus-pro");
    }

    /** What Chorus Pro alone can hold against a school. */
    private static String accusation(String text) {
        return Stream.of("STRUCTURE_INTROUVABLE", "ETABLISSEMENT_FERME", "STRUCTURE_INACTIVE", "SANS_SERVICE")
                .filter(text::contains)
                .findFirst()
                .orElse("");
    }

    /** What may be held against a school; an error of INSEE only means that nobody knows whether it is closed. */
    private List<String> fairAccusations(String siret) {
        return switch (standIn.sort(siret).orElseThrow()) {
            case INTROUVABLE, INTROUVABLE_ET_INSEE_MUET -> List.of("STRUCTURE_INTROUVABLE");
            case INTROUVABLE_ET_FERMEE -> List.of("ETABLISSEMENT_FERME", "STRUCTURE_INTROUVABLE");
            case INACTIVE_ET_FERMEE -> List.of("ETABLISSEMENT_FERME", "STRUCTURE_INACTIVE");
            case INACTIVE -> List.of("STRUCTURE_INACTIVE");
            case SERVICES_INACTIFS -> List.of("SANS_SERVICE");
            default -> List.of("");
        };
    }

    private static boolean isFailed(String text) {
        return text.contains("CONSULTATION_EN_ECHEC");
    }

    private static List<String> sirets(int count) {
        return IntStream.range(0, count).mapToObj(Sirets::of).toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
