package fr.academie.chorusaudit.choruspro;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/** Builds the JDK's client as this portal and the networks of académies need it. */
final class HttpClients {

    static {
        // Read once, when the first client of the JVM is built. The JDK refuses Basic to a proxy for HTTPS unless told.
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        System.setProperty("jdk.http.auth.proxying.disabledSchemes", "");
        // The JDK's own traces print whole headers, hence tokens and passwords.
        System.clearProperty("jdk.httpclient.HttpClient.log");
        System.clearProperty("jdk.internal.httpclient.debug");
    }

    private HttpClients() {}

    static HttpClient build(ChorusProProperties properties, @Nullable ProxySetting proxy) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                // With HTTP/2 a gateway's GOAWAY kills a POST, and the JDK does not repeat it.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout());
        // The proxy's login is sent as a header: with an Authenticator the JDK takes a 401 without WWW-Authenticate,
        // which this API may send, for a broken answer.
        return builder.proxy(proxy == null ? HttpClient.Builder.NO_PROXY : ProxySelector.of(proxy.address()))
                .build();
    }
}
