package fr.academie.chorusaudit.job;

import java.util.Locale;
import java.util.ResourceBundle;

/** The French sentences that the operator reads on the console, from {@code messages.properties}. */
public final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "fr.academie.chorusaudit.job.messages",
            Locale.ROOT,
            ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Messages() {}

    /** The sentence of a key, with {@code {0}}, {@code {1}} … replaced: no MessageFormat, whose quotes eat apostrophes. */
    public static String get(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
