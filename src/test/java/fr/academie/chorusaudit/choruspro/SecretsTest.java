package fr.academie.chorusaudit.choruspro;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** No secret in a log at its most talkative, nor in a message: whatever goes wrong. */
@Timeout(30)
class SecretsTest {

    private static final String PROXY = "moi:pr0xy-secret-31";

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private final ByteArrayOutputStream jdk = new ByteArrayOutputStream();
    private final StreamHandler handler =
            new StreamHandler(new PrintStream(jdk, true, StandardCharsets.UTF_8), new SimpleFormatter());
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            said.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                said.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    };
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();

    @BeforeEach
    void listen() {
        root.iteratorForAppenders().forEachRemaining(others::add);
        root.detachAndStopAllAppenders();
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
        handler.setLevel(java.util.logging.Level.ALL);
        julRoot().addHandler(handler);
        julRoot().setLevel(java.util.logging.Level.ALL);
        System.setProperty("jdk.httpclient.HttpClient.log", "all");
    }

    @AfterEach
    void leave() {
        root.detachAppender(appender);
        root.setLevel(level);
        others.forEach(other -> {
            other.start();
            root.addAppender(other);
        });
        julRoot().removeHandler(handler);
        julRoot().setLevel(java.util.logging.Level.INFO);
        System.clearProperty("jdk.httpclient.HttpClient.log");
    }

    @Test
    void saysNothingSecretWhateverGoesWrong() {
        try (Portail portail = new Portail()) {
            List<Portail.Reponse> faults = List.of(
                    Portail.Reponse.of(500, "oops"),
                    Portail.Reponse.of(403, ""),
                    Portail.Reponse.of(302, "", "Location", "/ailleurs"),
                    Portail.Reponse.of(200, "<html>"),
                    Portail.Reponse.of(429, "", "Retry-After", "0"),
                    Portail.Reponse.of(200, "{\"codeRetour\":7,\"libelle\":\"non\"}"),
                    new Portail.Reponse(200, "{\"codeRetour\":0,", Map.of(), 500));
            portail.caprice = appel -> {
                if (appel.numero() % 31 == 30) {
                    TimeUnit.SECONDS.sleep(5);
                }
                return appel.numero() % 3 == 2 ? faults.get(appel.numero() / 3 % faults.size()) : null;
            };
            Reglages reglages = Reglages.of(portail)
                    .timeouts(Duration.ofMillis(300), Duration.ofMillis(300))
                    .proxy("http://" + PROXY + "@127.0.0.1:" + portail.port());
            Lookups lookups = new Lookups(reglages.failures(50)).ask(Portail.schools(20));
            lookups.answers.forEach(answer -> said.add(answer + answer.detail()));

            portail.caprice = appel -> appel.path().equals(Portail.TOKEN)
                    ? Portail.Reponse.of(200, "{\"access_token\":\"jeton-1-cass\u00e9")
                    : null;
            failing(reglages);
            portail.caprice = appel -> null;
            failing(reglages.secret("un-autre-s3cret"));
            failing(reglages.password("un-autre-mot-de-passe"));
            failing(reglages.proxy("http://" + PROXY + "@127.0.0.1:9"));
            said.add(String.valueOf(new Controle(reglages.properties(), Clock.systemUTC()).check()));
            said.add(reglages.properties().toString());
            handler.flush();
            said.add(jdk.toString(StandardCharsets.UTF_8));

            String all = String.join("\n", said);
            assertThat(all)
                    .contains("Compte technique de Chorus Pro refusé", "Identifiants PISTE refusés")
                    .doesNotContain("jeton-", "s3cret");
            secrets().forEach(secret -> assertThat(all).doesNotContain(secret));
        }
    }

    private void failing(Reglages reglages) {
        try {
            new Lookups(reglages).ask(Portail.schools(2));
        } catch (SourceUnavailableException e) {
            root.warn("as the caller might", e);
            return;
        }
        throw new AssertionError("should have failed");
    }

    private static Stream<String> secrets() {
        List<String> plain = List.of(
                Reglages.SECRET,
                Reglages.LOGIN,
                Reglages.PASSWORD,
                Reglages.LOGIN + ":" + Reglages.PASSWORD,
                "un-autre-mot-de-passe",
                PROXY,
                "pr0xy-secret-31");
        return plain.stream()
                .flatMap(secret -> Stream.of(
                        secret,
                        Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)),
                        URLEncoder.encode(secret, StandardCharsets.UTF_8)));
    }

    private static java.util.logging.Logger julRoot() {
        return LogManager.getLogManager().getLogger("");
    }
}
