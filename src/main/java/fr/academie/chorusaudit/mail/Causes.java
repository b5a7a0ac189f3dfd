package fr.academie.chorusaudit.mail;

import java.util.Locale;
import java.util.ResourceBundle;

/** Why a mail did not leave, in French, from {@code causes.properties}. */
final class Causes {

    private static final int LONGEST = 200;

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "fr.academie.chorusaudit.mail.causes",
            Locale.ROOT,
            ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Causes() {}

    static String texte(String cle) {
        return BUNDLE.getString(cle);
    }

    /** The text of a key, with what the relay answered: a stranger's words, cut short, on one line. */
    static String texte(String cle, String answer) {
        String line = answer.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        return BUNDLE.getString(cle).replace("{0}", shown);
    }
}
