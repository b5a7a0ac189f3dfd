package fr.academie.chorusaudit.job;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The French sentences that the operator reads on the console, from {@code messages.properties}. */
public final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "fr.academie.chorusaudit.job.messages",
            Locale.ROOT,
            ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private Messages() {}

    /** The sentence of a key, with {@code {0}}, {@code {1}} … replaced: no MessageFormat, whose quotes eat apostrophes. */
    public static String get(String key, Object... arguments) {
        // One pass, so that braces within an argument, such as a file's name, stay what they are.
        return PLACE.matcher(BUNDLE.getString(key))
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(place.group(1))])));
    }
}
