package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.structure.Jour;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The French words of the report: titles and sentences of {@code textes.properties}, figures and days in prose. */
final class Textes {

    // The root locale: there is one language, whatever the machine's.
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("fr.academie.chorusaudit.report.textes", Locale.ROOT);
    private static final DateTimeFormatter PROSE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRANCE);

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private Textes() {}

    /** The text of a key, with {@code {0}}, {@code {1}} … replaced: whole numbers as in prose, the rest as it is.
     * Not a MessageFormat, which would ask for every French apostrophe to be doubled. */
    static String texte(String cle, Object... arguments) {
        if (arguments.length == 0) {
            return BUNDLE.getString(cle);
        }
        // One pass, so that braces within an argument stay what they are.
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

    /** 24/11/2026. */
    static String enChiffres(LocalDate jour) {
        return Jour.enChiffres(jour);
    }

    static String ouiNon(boolean oui) {
        return texte(oui ? "oui" : "non");
    }

    private static String enTexte(Object argument) {
        return argument instanceof Long || argument instanceof Integer
                ? NumberFormat.getIntegerInstance(Locale.FRANCE).format(argument)
                : argument.toString();
    }
}
