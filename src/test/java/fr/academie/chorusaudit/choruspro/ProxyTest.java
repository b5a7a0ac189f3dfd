package fr.academie.chorusaudit.choruspro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.structure.Consultation.Etat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proxy of an académie, with its login. */
@Timeout(20)
class ProxyTest {

    /** moi@ac:pass */
    private static final String LOGIN = "Basic bW9pQGFjOnBhc3M=";

    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    @Test
    void asksThroughTheProxyWithItsLogin() {
        try (Portail proxy = new Portail()) {
            Reglages reglages = Reglages.of(NOBODY).proxy("http://moi%40ac:pass@127.0.0.1:" + proxy.port());
            Lookups lookups = new Lookups(reglages).ask(Portail.schools(2));

            assertThat(lookups.count(Etat.TROUVEE)).isEqualTo(2);
            assertThat(proxy.appels)
                    .allSatisfy(appel ->
                            assertThat(appel.header("Proxy-authorization")).isEqualTo(LOGIN));
        }
    }

    @Test
    void saysThatTheProxyRefusesItsLogin() {
        try (Portail proxy = new Portail()) {
            proxy.caprice = appel -> Portail.Reponse.of(407, "", "Proxy-Authenticate", "Basic realm=\"x\"");

            assertThatThrownBy(() -> new Lookups(Reglages.of(NOBODY).proxy("http://127.0.0.1:" + proxy.port()))
                            .ask(Portail.schools(1)))
                    .hasMessageContaining("Le proxy refuse l’accès à 127.0.0.1");
        }
    }

    @Test
    void saysThatTheProxyIsAway() {
        assertThatThrownBy(() -> new Lookups(Reglages.of(NOBODY).proxy("http://moi:secret-9@127.0.0.1:9"))
                        .ask(Portail.schools(1)))
                .hasMessageContaining("Proxy injoignable\u00a0: 127.0.0.1:9.")
                .hasMessageNotContaining("secret-9");
    }

    @ParameterizedTest
    @CsvSource({
        "407 Proxy Authentication Required, Le proxy refuse l’accès à api.exemple.invalid",
        "502 Bad Gateway, Le proxy refuse ou ne sait pas joindre api.exemple.invalid"
    })
    void opensTunnelsWithTheLogin(String status, String sentence) throws IOException {
        try (Tunnel tunnel = new Tunnel(status)) {
            Reglages reglages = Reglages.of(URI.create("https://api.exemple.invalid"))
                    .proxy("http://moi%40ac:pass@127.0.0.1:" + tunnel.server.getLocalPort());

            assertThatThrownBy(() -> new Lookups(reglages).ask(Portail.schools(1)))
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining(sentence);
            assertThat(tunnel.lines)
                    .contains("CONNECT api.exemple.invalid:443 HTTP/1.1", "Proxy-Authorization: " + LOGIN)
                    .noneMatch(line -> line.startsWith("cpro-account"));
        }
    }

    /** A proxy that refuses every tunnel. */
    private static final class Tunnel implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
        private final String status;

        private Tunnel(String status) throws IOException {
            this.status = status;
            Thread thread = new Thread(this::serve, "tunnel");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                        lines.add(line);
                    }
                    String answer = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // The test is over, or the client hung up.
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
