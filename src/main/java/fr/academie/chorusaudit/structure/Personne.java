package fr.academie.chorusaudit.structure;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody named on the portal or in the list.
 *
 * @param nom given and family names in any order, empty when unknown
 * @param courriel empty when unknown
 */
public record Personne(String nom, String courriel) {

    private static final Set<String> CIVILITES = Set.of("M", "MR", "MME", "MLLE", "MONSIEUR", "MADAME", "MADEMOISELLE");

    private static final List<String> MARKS = List.of(" ", "");

    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ`´]");
    private static final Pattern HYPHEN = Pattern.compile("[\\-‐‑–]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern COURRIEL = Pattern.compile("[^\\s<>()\\[\\];:,@]+@[^\\s<>()\\[\\];:,@]+");

    /** Somebody of whom a source shows that he is there, and nothing else that can be read. */
    public static final Personne INCONNUE = new Personne("", "");

    /** Whether two mentions speak of one person. */
    public enum Comparaison {
        MEME,
        AUTRE,
        /** Nothing that both mentions have can be compared. */
        INCOMPARABLE
    }

    public Personne {
        nom = nom.strip();
        courriel = courriel.strip().toLowerCase(Locale.ROOT);
    }

    /** Reads a cell that holds a name, an e-mail address, or both: {@code Camille Martin <camille.martin@…>}. */
    public static Personne of(String text) {
        Matcher courriel = COURRIEL.matcher(text);
        if (!courriel.find()) {
            return new Personne(text, "");
        }
        String around = text.substring(0, courriel.start()) + " " + text.substring(courriel.end());
        return new Personne(around.replaceAll("[<>()\\[\\];:,]+|mailto", " "), courriel.group());
    }

    /**
     * By e-mail when both have one, else by the set of words of the name, without case, accents, hyphens, apostrophes or
     * civility. A family name alone says neither yes nor no.
     */
    public Comparaison compareWith(Personne other) {
        if (!courriel.isEmpty() && !other.courriel.isEmpty()) {
            return courriel.equals(other.courriel) ? Comparaison.MEME : Comparaison.AUTRE;
        }
        if (mots(nom, " ", " ").isEmpty() || mots(other.nom, " ", " ").isEmpty()) {
            return Comparaison.INCOMPARABLE;
        }
        // « Jean-Pierre » is « Jean Pierre » or « Jeanpierre », « D'Angelo » is « D Angelo » or « Dangelo »: any way of
        // reading the marks will do, the same for both names.
        for (String hyphen : MARKS) {
            for (String apostrophe : MARKS) {
                if (mots(nom, hyphen, apostrophe).equals(mots(other.nom, hyphen, apostrophe))) {
                    return Comparaison.MEME;
                }
            }
        }
        return isFamilyNameOf(other) || other.isFamilyNameOf(this) ? Comparaison.INCOMPARABLE : Comparaison.AUTRE;
    }

    /** « Mme Martin » is perhaps Camille Martin, perhaps her cousin: one word out of several settles nothing. */
    private boolean isFamilyNameOf(Personne other) {
        Set<String> word = mots(nom, "", "");
        return word.size() == 1 && mots(other.nom, "", "").containsAll(word);
    }

    /** This person, with the name and the address that only {@code other} gives. */
    public Personne completedBy(Personne other) {
        return new Personne(nom.isEmpty() ? other.nom : nom, courriel.isEmpty() ? other.courriel : courriel);
    }

    /** True when neither name nor address is known. */
    public boolean isInconnue() {
        return affichage().isEmpty();
    }

    /** What to show: the name, else the address. */
    public String affichage() {
        return nom.isEmpty() ? courriel : nom;
    }

    /** Neither name nor address: logs are no place for them. */
    @Override
    public String toString() {
        return "Personne[…]";
    }

    private static Set<String> mots(String nom, String inPlaceOfHyphen, String inPlaceOfApostrophe) {
        // Before the normalization, which makes a space of the acute accent that some type for an apostrophe.
        String marked = APOSTROPHE.matcher(nom).replaceAll(inPlaceOfApostrophe);
        String plain = ACCENTS.matcher(Normalizer.normalize(marked, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)", " ")
                .replace("Ł", "L")
                .replace("Ø", "O")
                .replace("Đ", "D")
                .replace("Œ", "OE")
                .replace("Æ", "AE");
        Set<String> mots = new TreeSet<>();
        for (String mot : BETWEEN_WORDS.split(HYPHEN.matcher(plain).replaceAll(inPlaceOfHyphen), -1)) {
            if (!mot.isEmpty() && !CIVILITES.contains(mot)) {
                mots.add(mot);
            }
        }
        return mots;
    }
}
