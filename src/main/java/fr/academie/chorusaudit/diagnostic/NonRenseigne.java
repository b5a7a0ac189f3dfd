package fr.academie.chorusaudit.diagnostic;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What people write into a cell of the list when they have nothing to write. */
final class NonRenseigne {

    /** Without spaces, accents or punctuation; {@code na}, {@code ref} and {@code valeur} are error cells too. */
    private static final Set<String> MARQUEURS = Set.of("""
            0 x xx xxx na nc nr ras inconnu inconnue nonconnu vacant vacante postevacant vacance neant
            aucun aucune personne sans sansobjet absent vide apourvoir posteapourvoir nonrenseigne
            nonrenseignee nonpourvu noncommunique arenseigner acompleter adefinir averifier encours null
            none ref valeur
            """.strip().split("\\s+"));

    private NonRenseigne() {}

    /** True for an empty text, a mark such as {@code ?} or {@code -}, and words such as {@code inconnu}, whatever their
     * case, accents and punctuation. */
    static boolean matches(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
        return plain.isEmpty() || MARQUEURS.contains(plain);
    }
}
