package fr.academie.chorusaudit.choruspro;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The French sentences of this package, from {@code messages.properties}. */
final class Textes {

    // The root locale: there is one language, whatever the machine's.
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("fr.academie.chorusaudit.choruspro.messages", Locale.ROOT);

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private Textes() {}

    /** The sentence of a key, with {@code {0}}, {@code {1}} … replaced: no MessageFormat, whose quotes eat apostrophes. */
    static String texte(String cle, Object... arguments) {
        // One pass, so that braces within an argument, which may come from a server, stay what they are.
        return PLACE.matcher(BUNDLE.getString(cle))
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(place.group(1))])));
    }
}
