package fr.academie.chorusaudit.choruspro;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Refuses settings that cannot work, in French sentences that never quote a secret. */
final class SettingsCheck {

    private static final Duration LONGEST = Duration.ofHours(24);

    private SettingsCheck() {}

    static void requireAddress(String name, @Nullable URI uri, String example) {
        if (uri == null
                || uri.getHost() == null
                || uri.getUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || !("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new IllegalArgumentException(Textes.texte("reglage.adresse", name, example));
        }
        if ("http".equalsIgnoreCase(uri.getScheme()) && !isThisMachine(uri.getHost())) {
            throw new IllegalArgumentException(Textes.texte("reglage.en-clair", name));
        }
    }

    static void requireDuration(String name, Duration duration) {
        if (duration.compareTo(Duration.ofMillis(1)) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(Textes.texte("reglage.delai", name));
        }
    }

    /** A file of a tree of secrets often ends in a line break: the caller strips; what is left within cannot be sent. */
    static void requireOneLine(String name, String secret) {
        if (secret.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(Textes.texte("reglage.identifiants", name));
        }
    }

    /** By name only: asking a name server would let it decide whether secrets travel in clear. */
    private static boolean isThisMachine(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")
                || name.equals("[::1]");
    }
}
