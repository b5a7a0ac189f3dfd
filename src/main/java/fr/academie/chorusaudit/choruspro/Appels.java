package fr.academie.chorusaudit.choruspro;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Calls the API with both credentials, within the pace, and again when that may help. */
final class Appels {

    private static final String JSON = "application/json;charset=utf-8";

    /** Tokens that one call may see refused: the third only when the second was replaced meanwhile. */
    private static final int MOST_REFUSALS = 3;

    private final String base;
    private final String account;
    private final Transport transport;
    private final Jetons jetons;
    private final Cadence cadence;
    private final Reprises reprises;
    private final Clock clock;

    Appels(
            ChorusProProperties properties,
            Transport transport,
            Jetons jetons,
            Cadence cadence,
            Reprises reprises,
            Clock clock) {
        this.base = properties.apiUrl().toString().replaceAll("/+$", "");
        String login = properties.login() + ":" + properties.password();
        this.account = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        this.transport = transport;
        this.jetons = jetons;
        this.cadence = cadence;
        this.reprises = reprises;
        this.clock = clock;
    }

    /**
     * Posts a wire record and reads the answer.
     *
     * @param path from the base address of the API
     * @param reader what the answer means; a {@link PanneException} of its own counts as a failed attempt
     * @throws PanneException when no attempt gave an answer
     * @throws SourceUnavailableException when PISTE gives no token
     */
    <T, R> R post(String path, Object body, Class<T> type, Function<T, R> reader) throws InterruptedException {
        URI uri = URI.create(base + path);
        byte[] json = Json.MAPPER.writeValueAsBytes(body);
        return reprises.run(
                () -> reader.apply(send(uri, json).requireOk(clock.instant()).read(type)));
    }

    /** Sends once; a 401 is answered with a fresh token. */
    Reponse send(URI uri, byte[] json) throws InterruptedException {
        int refusals = 0;
        while (true) {
            jetons.require();
            cadence.await();
            Jeton jeton = jetons.renewWithThisSlot() ? null : jetons.take();
            if (jeton == null) {
                // The slot went to a new token, or the token ended while this call waited.
                continue;
            }
            Reponse answer = transport.post(uri, headers(jeton), json);
            if (answer.status() != 401) {
                return answer;
            }
            refusals++;
            boolean isReplaced = isReplaced(jeton);
            jetons.discard(jeton);
            if (refusals == MOST_REFUSALS || (refusals > 1 && !isReplaced)) {
                throw new PanneException(Panne.COMPTE_REFUSE);
            }
        }
    }

    private boolean isReplaced(Jeton jeton) {
        @Nullable Jeton latest = jetons.now();
        return latest != null && !latest.equals(jeton);
    }

    private HttpHeaders headers(Jeton jeton) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(jeton.valeur());
        headers.set("cpro-account", account);
        headers.set(HttpHeaders.CONTENT_TYPE, JSON);
        headers.set(HttpHeaders.ACCEPT, JSON);
        return headers;
    }
}
