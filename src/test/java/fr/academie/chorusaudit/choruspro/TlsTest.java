package fr.academie.chorusaudit.choruspro;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import fr.academie.chorusaudit.Certificat;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that nobody vouches for is refused, before any secret is sent. */
class TlsTest {

    @Test
    void sendsNothingToAServerThatCannotProveItsName(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(Certificat.in(folder).server()));
        server.createContext("/", exchange -> {
            throw new AssertionError("a request came through");
        });
        server.start();
        try {
            URI uri = URI.create("https://localhost:" + server.getAddress().getPort());

            assertThatThrownBy(() -> new Lookups(Reglages.of(uri)).ask(Portail.schools(1)))
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("Connexion chiffrée impossible avec localhost\u00a0: certificat refusé.");
        } finally {
            server.stop(0);
        }
    }
}
