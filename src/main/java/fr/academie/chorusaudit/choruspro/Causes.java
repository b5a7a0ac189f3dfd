package fr.academie.chorusaudit.choruspro;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells from an exception of the JDK what went wrong. */
final class Causes {

    private Causes() {}

    /** @param isProxied true when every connection is made to the proxy */
    static Panne panne(IOException failure, boolean isProxied) {
        if (has(failure, LimitedBody.TooLongException.class)) {
            return Panne.DEMESUREE;
        }
        boolean isUnknownHost =
                has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class);
        if (isUnknownHost
                || has(failure, HttpConnectTimeoutException.class)
                || has(failure, ConnectException.class)
                || has(failure, NoRouteToHostException.class)) {
            return isProxied ? Panne.PROXY : isUnknownHost ? Panne.DNS : Panne.CONNEXION;
        }
        if (has(failure, HttpTimeoutException.class)) {
            return Panne.DELAI;
        }
        if (has(failure, SSLHandshakeException.class)
                || has(failure, SSLPeerUnverifiedException.class)
                || has(failure, CertificateException.class)) {
            return Panne.TLS;
        }
        // The JDK has no type for a proxy that answers something else than 200 or 407 to CONNECT.
        boolean isTunnel = causes(failure)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("Tunnel failed"));
        return isTunnel ? Panne.PROXY_TUNNEL : Panne.COUPEE;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
