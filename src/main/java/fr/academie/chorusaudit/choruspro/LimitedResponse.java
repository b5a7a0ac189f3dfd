package fr.academie.chorusaudit.choruspro;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer of the JDK's client, read to its end, as RestClient wants it. */
final class LimitedResponse implements ClientHttpResponse {

    private final HttpResponse<byte[]> response;
    private final HttpHeaders headers = new HttpHeaders();

    LimitedResponse(HttpResponse<byte[]> response) {
        this.response = response;
        response.headers().map().forEach(headers::addAll);
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(response.statusCode());
    }

    @Override
    public String getStatusText() {
        return "";
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() {
        // The JDK gives none with a proxy's refusal of a tunnel.
        byte @Nullable [] body = response.body();
        return body == null ? InputStream.nullInputStream() : new ByteArrayInputStream(body);
    }

    @Override
    public void close() {}
}
