package fr.academie.chorusaudit.choruspro;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The proxy on the way to the Internet.
 *
 * @param login {@code user:password}; empty when the proxy asks for none
 */
record ProxySetting(String host, int port, String login) {

    /**
     * Reads {@code http://[user:password@]host:port}; null when the text is blank. The message of the failure never quotes
     * the text, which holds a password.
     */
    static @Nullable ProxySetting parse(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            URI uri = new URI(text.strip());
            String host = uri.getHost();
            String path = uri.getRawPath();
            if (!"http".equalsIgnoreCase(uri.getScheme())
                    || host == null
                    || uri.getPort() < 1
                    || uri.getPort() > 65_535
                    || !(path.isEmpty() || path.equals("/"))
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null) {
                throw refused();
            }
            String login = uri.getUserInfo() == null ? "" : uri.getUserInfo();
            if (!login.isEmpty() && (login.indexOf(':') < 1 || login.chars().anyMatch(Character::isISOControl))) {
                throw refused();
            }
            return new ProxySetting(host, uri.getPort(), login);
        } catch (URISyntaxException e) {
            throw refused();
        }
    }

    /** Where to connect, not resolved yet: a name server that is away must not stop the start. */
    InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(host, port);
    }

    /** The value of the header {@code Proxy-Authorization}. */
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    /** Host and port: what may be shown. */
    @Override
    public String toString() {
        return host + ":" + port;
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException(Textes.texte("reglage.proxy"));
    }
}
