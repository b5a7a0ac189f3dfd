package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.cellule.Mots;
import fr.academie.chorusaudit.spreadsheet.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The label at the top of a column, reduced to its words, whatever its case, accents, punctuation and line breaks.
 *
 * @param texte as written, for messages
 * @param mots every word
 */
record Intitule(String texte, List<String> mots) {

    private static final int MAX_LENGTH = 60;
    private static final int MAX_WORDS = 6;
    private static final int SIREN_LENGTH = 9;

    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");

    /** Words that tell nothing of what a column holds. */
    private static final Set<String> EMPTY_WORDS =
            Set.of("de", "et", "du", "des", "la", "le", "les", "au", "en", "no", "nro", "num", "numero");

    /** Words of a title above the table, never of a column. */
    private static final Set<String> TITLE_WORDS = Set.of("liste", "listes", "tableau", "fichier", "export", "extrait");

    static final Intitule NONE = new Intitule("", List.of());

    static Intitule of(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT || cell.text().length() > 4 * MAX_LENGTH) {
            return NONE;
        }
        String texte = Texte.tidy(cell.text(), 4 * MAX_LENGTH);
        String spaced = texte.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").replaceAll("[°º№]", " ");
        List<String> mots = new ArrayList<>();
        for (String mot : Mots.withoutAccents(spaced).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!mot.isEmpty()) {
                mots.add(mot);
            }
        }
        return new Intitule(texte, List.copyOf(joinLetters(mots)));
    }

    /** The words that count, as one text to compare. */
    String cle() {
        return String.join(" ", motsUtiles());
    }

    /** How wordy the label is; a title is wordier than any column. */
    int longueur() {
        return motsUtiles().size() + (mots.stream().anyMatch(TITLE_WORDS::contains) ? MAX_WORDS : 0);
    }

    boolean hasAny(Set<String> words) {
        return mots.stream().anyMatch(words::contains);
    }

    /**
     * True for « N° SIRET de l'établissement » and « SIRET (14 chiffres, sans espace ni point) », false for a sentence that
     * speaks of SIRETs or a cell that holds one.
     */
    boolean isSiret() {
        if (isShort()) {
            return true;
        }
        String sansRemarque = REMARK.matcher(texte).replaceAll(" ");
        return !sansRemarque.equals(texte)
                && of(Cell.text(sansRemarque)).isShort()
                && texte.chars().filter(Character::isDigit).count() < SIREN_LENGTH;
    }

    private boolean isShort() {
        return mots.stream().anyMatch(mot -> mot.contains("siret"))
                && motsUtiles().size() <= MAX_WORDS
                && texte.length() <= MAX_LENGTH
                && texte.chars().filter(Character::isDigit).count() < SIREN_LENGTH;
    }

    /** True for « SIRET » alone. */
    boolean isExactlySiret() {
        return mots.equals(List.of("siret"));
    }

    private List<String> motsUtiles() {
        return mots.stream()
                .filter(mot -> mot.length() > 1 && !EMPTY_WORDS.contains(mot))
                .toList();
    }

    /** « S.I.R.E.T. » is one word. */
    private static List<String> joinLetters(List<String> mots) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < mots.size(); ) {
            int end = i;
            while (end < mots.size() && mots.get(end).length() == 1) {
                end++;
            }
            if (end - i >= 3) {
                joined.add(String.join("", mots.subList(i, end)));
                i = end;
            } else {
                joined.add(mots.get(i));
                i++;
            }
        }
        return joined;
    }
}
