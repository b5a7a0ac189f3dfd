package fr.academie.chorusaudit.choruspro;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;

/** An HTTP answer, read to its end. */
final class Reponse {

    private final String host;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Reponse(URI uri, int status, HttpHeaders headers, byte[] body) {
        this.host = uri.getHost();
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    /** This answer, unless its status says that it is none. */
    Reponse requireOk(Instant now) {
        if (status / 100 == 2) {
            return this;
        }
        if (status == 429 || status >= 500) {
            throw PanneException.passagere(retryAfter(now), host, status);
        }
        if (status == 407) {
            throw new PanneException(Panne.PROXY_IDENTIFIANTS, host);
        }
        throw new PanneException(status / 100 == 3 ? Panne.REDIRECTION : Panne.HTTP_REFUS, host, status);
    }

    /** The body as a wire record. */
    <T> T read(Class<T> type) {
        try {
            @Nullable T read = Json.MAPPER.readValue(body, type);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            // Not chained: it may quote the body, and this may be that of a token.
            throw new PanneException(Panne.ILLISIBLE, host);
        }
        throw new PanneException(Panne.ILLISIBLE, host);
    }

    /** What the server's clock said. */
    Optional<Instant> date() {
        return instant(headers.getFirst(HttpHeaders.DATE));
    }

    /** {@code Retry-After}, in seconds or as a date; zero when absent, past or unreadable. */
    private Duration retryAfter(Instant now) {
        String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (value == null) {
            return Duration.ZERO;
        }
        if (value.strip().matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value.strip()));
        }
        Duration left = instant(value).map(at -> Duration.between(now, at)).orElse(Duration.ZERO);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Optional<Instant> instant(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
