package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Jour;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a constat says to the reader, in French: the texts of {@code constats.properties}, with its facts put in. */
public final class ConstatTexts {

    private static final Pattern OPTIONAL_PART = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern PLACE = Pattern.compile("\\{(valeur|jour)([1-9])\\}");

    private final ResourceBundle bundle =
            ResourceBundle.getBundle("fr.academie.chorusaudit.diagnostic.constats", Locale.ROOT);

    /** The short title. */
    public String libelle(Code code) {
        return bundle.getString(code + ".libelle");
    }

    /** What was found at this school, in a sentence that may name people. */
    public String phrase(Constat constat) {
        return phrase(constat, true);
    }

    /** The same sentence without anything that names people. */
    public String phraseSansNoms(Constat constat) {
        return phrase(constat, false);
    }

    /** Why it matters. */
    public String signification(Code code) {
        return bundle.getString(code + ".signification");
    }

    /** What to do about it; the assistance request when only that can mend it. */
    String queFaire(Constat constat) {
        String key = constat.code() + ".que_faire";
        String annexe5 = key + ".annexe5";
        return bundle.getString(constat.annexe5() && bundle.containsKey(annexe5) ? annexe5 : key);
    }

    /** What to do about it at a school with this diagnostic: one where nobody is attached can open no page of the
     * portal, whatever else was found there. */
    public String queFaire(Constat constat, Diagnostic diagnostic) {
        String withoutAccess = constat.code() + ".que_faire.sans_acces";
        return diagnostic.has(Code.AUCUN_RATTACHEMENT) && bundle.containsKey(withoutAccess)
                ? bundle.getString(withoutAccess)
                : queFaire(constat);
    }

    private String phrase(Constat constat, boolean withNames) {
        String template = bundle.getString(constat.code() + ".constat");
        String chosen = replace(OPTIONAL_PART, template, part -> {
            boolean shown =
                    PLACE.matcher(part.group(1)).results().allMatch(place -> isShown(place, constat, withNames));
            return shown ? part.group(1) : "";
        });
        return replace(PLACE, chosen, place -> isShown(place, constat, withNames) ? value(place, constat) : "");
    }

    private static boolean isShown(MatchResult place, Constat constat, boolean withNames) {
        int index = index(place);
        if (index >= constat.faits().size()) {
            return false;
        }
        FaitCite fait = constat.faits().get(index);
        return isJour(place) || (!fait.valeur().isEmpty() && (withNames || !fait.nominatif()));
    }

    private static String value(MatchResult place, Constat constat) {
        FaitCite fait = constat.faits().get(index(place));
        return isJour(place) ? jour(fait) : fait.valeur();
    }

    private static String jour(FaitCite fait) {
        return Jour.enChiffres(fait.jour()) + (fait.isUndated() ? ", jour du fichier" : "");
    }

    private static boolean isJour(MatchResult place) {
        return "jour".equals(place.group(1));
    }

    private static int index(MatchResult place) {
        return Integer.parseInt(place.group(2)) - 1;
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }
}
