package fr.academie.chorusaudit.choruspro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ChorusProPropertiesTest {

    private static final String PREFIX = "chorus-audit.chorus-pro.";

    @Test
    void asksProductionSlowlyUnlessTold() {
        ChorusProProperties properties = bind(Map.of());

        assertThat(properties.apiUrl()).isEqualTo(URI.create("https://api.piste.gouv.fr"));
        assertThat(properties.tokenUrl()).isEqualTo(URI.create("https://oauth.piste.gouv.fr/api/oauth/token"));
        assertThat(properties.requestsPerSecond()).isEqualTo(2);
        assertThat(properties.reuseAnswersFor()).isEqualTo(Duration.ZERO);
        assertThat(properties.missingCredentials()).hasSize(4);
    }

    @Test
    void takesSecretsFromFilesThatEndInALineBreak() {
        ChorusProProperties properties =
                bind(Map.of(PREFIX + "client-secret", "secret\n", PREFIX + "password", " mot de passe \r\n"));

        assertThat(properties.clientSecret()).isEqualTo("secret");
        assertThat(properties.password()).isEqualTo(" mot de passe ");
    }

    @ParameterizedTest
    @CsvSource({
        "api-url, api.piste.gouv.fr, doit être une adresse complète",
        "api-url, ftp://api.piste.gouv.fr, doit être une adresse complète",
        "token-url, 'https://oauth.piste.gouv.fr/token?x=1', doit être une adresse complète",
        "token-url, 'https://moi:secret-9@oauth.piste.gouv.fr/token', doit être une adresse complète",
        "api-url, http://api.piste.gouv.fr, doit commencer par https://",
        "api-url, http://127.0.0.1.exemple.fr, doit commencer par https://",
        "requests-per-second, 0, doit être un nombre plus grand que 0",
        "requests-per-second, NaN, doit être un nombre plus grand que 0",
        "requests-per-second, 101, doit être un nombre plus grand que 0",
        "connect-timeout, 0s, doit être une durée plus longue que zéro",
        "read-timeout, -1s, doit être une durée plus longue que zéro",
        "call-timeout, 25h, doit être une durée plus longue que zéro",
        "reuse-answers-for, -1h, 'doit être une durée, zéro ou plus'",
        "max-consecutive-failures, 0, doit être un nombre d’au moins 1",
        "client-id, 'a\tb', contient un caractère impossible",
        "proxy, 'http://moi:secret-9@pro xy:3128', doit être de la forme http://hôte:port",
        "proxy, 'https://proxy:3128', doit être de la forme",
        "proxy, 'proxy:3128', doit être de la forme",
        "proxy, 'http://proxy', doit être de la forme",
        "proxy, 'http://secret-9@proxy:3128', doit être de la forme"
    })
    void refusesWhatCannotWorkWithoutQuotingIt(String name, String value, String sentence) {
        assertThatThrownBy(() -> bind(Map.of(PREFIX + name, value)))
                .rootCause()
                .hasMessageStartingWith(PREFIX + name)
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("secret-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080/x/", "http://[::1]:8080"})
    void letsThisMachineBeAskedInClear(String url) {
        assertThat(bind(Map.of(PREFIX + "api-url", url)).apiUrl()).isEqualTo(URI.create(url));
    }

    @Test
    void showsNoSecret() {
        assertThat(bind(Map.of(
                                PREFIX + "client-secret", "s3cret-1",
                                PREFIX + "login", "s3cret-2",
                                PREFIX + "password", "s3cret-3",
                                PREFIX + "proxy", "http://moi:s3cret-4@proxy:3128"))
                        .toString())
                .isEqualTo("ChorusProProperties[https://api.piste.gouv.fr]");
    }

    private static ChorusProProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("chorus-audit.chorus-pro", ChorusProProperties.class);
    }
}
