package fr.academie.chorusaudit.choruspro;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Posts bytes and gets an answer, whatever its status, or the reason why there is none. */
final class Transport {

    private final RestClient client;
    private final @Nullable ProxySetting proxy;

    Transport(ChorusProProperties properties) {
        this.proxy = ProxySetting.parse(properties.proxy());
        this.client = RestClient.builder()
                .requestFactory(new LimitedRequestFactory(HttpClients.build(properties, proxy), Limits.of(properties)))
                // No converter: at DEBUG, RestClient logs what it converts.
                .configureMessageConverters(converters -> {})
                .build();
    }

    Reponse post(URI uri, HttpHeaders headers, byte[] body) throws InterruptedException {
        try {
            return client.post()
                    .uri(uri)
                    .headers(all -> addTo(all, headers))
                    .body(out -> out.write(body))
                    .exchangeForRequiredValue((request, response) -> new Reponse(
                            uri,
                            response.getStatusCode().value(),
                            response.getHeaders(),
                            response.getBody().readAllBytes()));
        } catch (ResourceAccessException e) {
            if (e.getCause() instanceof InterruptedIOException && Thread.interrupted()) {
                throw new InterruptedException("stopped during a call");
            }
            throw failure(uri, e.getCause() instanceof IOException cause ? cause : new IOException(e));
        }
    }

    private void addTo(HttpHeaders all, HttpHeaders headers) {
        all.addAll(headers);
        if (proxy != null && !proxy.login().isEmpty()) {
            all.set(HttpHeaders.PROXY_AUTHORIZATION, proxy.authorization());
        }
    }

    private PanneException failure(URI uri, IOException cause) {
        Panne panne = Causes.panne(cause, proxy != null);
        Object where = panne == Panne.PROXY && proxy != null ? proxy : uri.getHost();
        return PanneException.causedBy(cause, panne, where);
    }
}
