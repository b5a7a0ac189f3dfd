package fr.academie.chorusaudit.choruspro;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The token endpoint of PISTE: OAuth 2, client credentials. */
final class Piste {

    /** What it answers, named as on the wire. */
    record TokenResponse(
            @Nullable String access_token, @Nullable Long expires_in) {}

    /** What it answers to credentials that it does not know. */
    record ErrorResponse(@Nullable String error) {}

    private final ChorusProProperties properties;
    private final Transport transport;
    private final Cadence cadence;
    private final Clock clock;

    Piste(ChorusProProperties properties, Transport transport, Cadence cadence, Clock clock) {
        this.properties = properties;
        this.transport = transport;
        this.cadence = cadence;
        this.clock = clock;
    }

    /** Asks once; the caller has a slot. */
    Reponse ask() throws InterruptedException {
        String form = "grant_type=client_credentials&scope=openid&client_id=" + encoded(properties.clientId())
                + "&client_secret=" + encoded(properties.clientSecret());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        Reponse answer = transport.post(properties.tokenUrl(), headers, form.getBytes(StandardCharsets.US_ASCII));
        cadence.answered();
        return answer;
    }

    /** Asks once for a token; the caller has a slot. */
    Jeton fetch() throws InterruptedException {
        long askedAt = System.nanoTime();
        return read(ask(), askedAt);
    }

    /** @param askedAt on the clock of {@link System#nanoTime} */
    Jeton read(Reponse answer, long askedAt) {
        if (answer.status() == 400 || answer.status() == 401 || answer.status() == 403) {
            throw new PanneException(Panne.PISTE_REFUSE, reason(answer));
        }
        TokenResponse token = answer.requireOk(clock.instant()).read(TokenResponse.class);
        String valeur = token.access_token();
        if (valeur == null || !valeur.matches("[\\x21-\\x7e]+")) {
            throw new PanneException(Panne.ILLISIBLE, properties.tokenUrl().getHost());
        }
        return Jeton.of(valeur, askedAt, token.expires_in());
    }

    /** The code of OAuth ({@code invalid_client} …), else that of HTTP. */
    private static String reason(Reponse answer) {
        try {
            String error = answer.read(ErrorResponse.class).error();
            if (error != null && error.matches("[a-z_]{1,40}")) {
                return error;
            }
        } catch (PanneException e) {
            return "HTTP " + answer.status();
        }
        return "HTTP " + answer.status();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
