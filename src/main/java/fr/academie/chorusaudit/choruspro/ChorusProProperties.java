package fr.academie.chorusaudit.choruspro;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code chorus-audit.chorus-pro}; the secrets come from the environment or a file tree.
 *
 * @param apiUrl base address of the API; production by default
 * @param tokenUrl address that gives tokens; production by default
 * @param clientId of the PISTE application
 * @param clientSecret of the PISTE application
 * @param login of the technical account
 * @param password of the technical account
 * @param requestsPerSecond never exceeded, whatever runs at once
 * @param connectTimeout for a connection
 * @param readTimeout for the answer to begin, and between two parts of it
 * @param callTimeout for a whole call, its body included
 * @param maxConsecutiveFailures look-ups that may fail in a row before the source counts as unavailable
 * @param reuseAnswersFor age up to which an earlier answer is used again instead of asking; zero: never
 * @param proxy {@code http://[user:password@]host:port}; empty: direct. A text and not a URI: Spring quotes in the log the
 *     value that it cannot convert, and this one holds a password
 * @param verifySiretKey false for the sandbox, whose generated SIRETs fail the key
 */
@ConfigurationProperties("chorus-audit.chorus-pro")
public record ChorusProProperties(
        @DefaultValue("https://api.piste.gouv.fr") URI apiUrl,

        @DefaultValue("https://oauth.piste.gouv.fr/api/oauth/token")
        URI tokenUrl,

        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String login,
        @DefaultValue("") String password,
        @DefaultValue("2") double requestsPerSecond,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("60s") Duration callTimeout,
        @DefaultValue("10") int maxConsecutiveFailures,
        @DefaultValue("0s") Duration reuseAnswersFor,
        @DefaultValue("") String proxy,
        @DefaultValue("true") boolean verifySiretKey) {

    public ChorusProProperties {
        SettingsCheck.requireAddress("api-url", apiUrl, "https://api.piste.gouv.fr");
        SettingsCheck.requireAddress("token-url", tokenUrl, "https://oauth.piste.gouv.fr/api/oauth/token");
        if (!(requestsPerSecond > 0 && requestsPerSecond <= 100)) {
            throw new IllegalArgumentException(Textes.texte("reglage.debit"));
        }
        SettingsCheck.requireDuration("connect-timeout", connectTimeout);
        SettingsCheck.requireDuration("read-timeout", readTimeout);
        SettingsCheck.requireDuration("call-timeout", callTimeout);
        if (maxConsecutiveFailures < 1) {
            throw new IllegalArgumentException(Textes.texte("reglage.serie"));
        }
        if (reuseAnswersFor.isNegative()) {
            throw new IllegalArgumentException(Textes.texte("reglage.anciennete"));
        }
        ProxySetting.parse(proxy);
        clientId = clientId.strip();
        clientSecret = clientSecret.strip();
        login = login.strip();
        password = password.replaceAll("[\\r\\n]+$", "");
        SettingsCheck.requireOneLine("client-id", clientId);
        SettingsCheck.requireOneLine("client-secret", clientSecret);
        SettingsCheck.requireOneLine("login", login);
        SettingsCheck.requireOneLine("password", password);
    }

    /** The secrets and accounts that are not set, as their environment variables are called. */
    public List<String> missingCredentials() {
        List<String> missing = new ArrayList<>();
        if (clientId.isBlank()) {
            missing.add("CHORUSAUDIT_CHORUSPRO_CLIENTID");
        }
        if (clientSecret.isBlank()) {
            missing.add("CHORUSAUDIT_CHORUSPRO_CLIENTSECRET");
        }
        if (login.isBlank()) {
            missing.add("CHORUSAUDIT_CHORUSPRO_LOGIN");
        }
        if (password.isBlank()) {
            missing.add("CHORUSAUDIT_CHORUSPRO_PASSWORD");
        }
        return missing;
    }

    /** Neither secrets nor accounts. */
    @Override
    public String toString() {
        return "ChorusProProperties[" + apiUrl + "]";
    }
}
