package fr.academie.chorusaudit.structure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody named on the portal or in the list.
 *
 * @param nom given and family names in any order, empty when unknown
 * @param courriel empty when unknown
 */
public record Personne(String nom, String courriel) {

    private static final Set<String> CIVILITES = Set.of("M", "MR", "MME", "MLLE", "MONSIEUR", "MADAME", "MADEMOISELLE");

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

    /** Reads a cell that holds either a name or an e-mail address. */
    public static Personne of(String text) {
        return text.contains("@") ? new Personne("", text) : new Personne(text, "");
    }

    /** By e-mail when both have one, else by the set of words of the name, without case, accents, hyphens, apostrophes
     * or civility. */
    public Comparaison compareWith(Personne other) {
        if (!courriel.isEmpty() && !other.courriel.isEmpty()) {
            return courriel.equals(other.courriel) ? Comparaison.MEME : Comparaison.AUTRE;
        }
        Set<String> mots = mots(nom, " ");
        Set<String> autres = mots(other.nom, " ");
        if (mots.isEmpty() || autres.isEmpty()) {
            return Comparaison.INCOMPARABLE;
        }
        // « Jean-Pierre » is « Jean Pierre », and « D'Angelo » is « Dangelo »: either way of dropping the mark will do.
        return mots.equals(autres) || mots(nom, "").equals(mots(other.nom, "")) ? Comparaison.MEME : Comparaison.AUTRE;
    }

    /** This person, with the name and the address that only {@code other} gives. */
    public Personne completedBy(Personne other) {
        return new Personne(nom.isEmpty() ? other.nom : nom, courriel.isEmpty() ? other.courriel : courriel);
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

    private static Set<String> mots(String nom, String inPlaceOfMarks) {
        String plain = Normalizer.normalize(nom, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT)
                .replace("Œ", "OE")
                .replace("Æ", "AE")
                .replaceAll("['’ʼ`´\\-‐‑–]", inPlaceOfMarks);
        Set<String> mots = new TreeSet<>();
        for (String mot : plain.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!mot.isEmpty() && !CIVILITES.contains(mot)) {
                mots.add(mot);
            }
        }
        return mots;
    }
}
