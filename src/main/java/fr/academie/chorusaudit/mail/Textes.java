package fr.academie.chorusaudit.mail;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The French words of the mails that vary with what they tell; what does not stands in the templates. */
final class Textes {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "fr.academie.chorusaudit.mail.textes",
            Locale.ROOT,
            ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private static final DateTimeFormatter PROSE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRANCE);
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private Textes() {}

    /** The text of a key, with {@code {0}}, {@code {1}} … replaced in one pass: whole numbers as in prose. */
    static String texte(String cle, Object... arguments) {
        return PLACE.matcher(BUNDLE.getString(cle))
                .replaceAll(place -> Matcher.quoteReplacement(enTexte(arguments[Integer.parseInt(place.group(1))])));
    }

    /** The text of {@code cle.un} for 0 and 1, of {@code cle.plusieurs} above: {@code {0}} is the number. */
    static String compte(String cle, long nombre) {
        return texte(cle + (nombre < 2 ? ".un" : ".plusieurs"), nombre);
    }

    /** 24 novembre 2026, 1er décembre 2026. */
    static String enProse(LocalDate jour) {
        String texte = PROSE.format(jour);
        return jour.getDayOfMonth() == 1 ? "1er" + texte.substring(1) : texte;
    }

    static boolean has(String cle) {
        return BUNDLE.containsKey(cle);
    }

    private static String enTexte(Object argument) {
        return argument instanceof Long || argument instanceof Integer
                ? NumberFormat.getIntegerInstance(Locale.FRANCE).format(argument)
                : argument.toString();
    }
}
