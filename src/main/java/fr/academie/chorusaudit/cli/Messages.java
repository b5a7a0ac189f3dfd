package fr.academie.chorusaudit.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** The French sentences of the command line, from {@code messages.properties}. */
final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "fr.academie.chorusaudit.cli.messages",
            Locale.ROOT,
            ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Messages() {}

    /** The sentence of a key, with {@code {0}}, {@code {1}} … replaced: no MessageFormat, whose quotes eat apostrophes. */
    static String get(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
