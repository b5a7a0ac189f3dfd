package fr.academie.chorusaudit.annuaire;

import fr.academie.chorusaudit.annuaire.Ecart.Nature;
import fr.academie.chorusaudit.cellule.FichierLu;
import java.util.Map;

/**
 * What a run made of the directory.
 *
 * @param isComplete false when the file could not be read to its end: then nothing else is said
 * @param territoire where missing schools were looked for, as shown to the reader; empty: nowhere
 * @param remarque one French sentence, empty when there is nothing to say
 * @param trouves schools of the list that the directory knows
 * @param completes schools of the list for which it gave a UAI, a name or a town
 * @param ecarts differences by nature
 */
public record BilanAnnuaire(
        FichierLu fichier,
        boolean isComplete,
        String territoire,
        String remarque,
        long trouves,
        long completes,
        Map<Nature, Long> ecarts) {

    public BilanAnnuaire {
        ecarts = Map.copyOf(ecarts);
    }

    /** The account of a file that could not be read: its own remark says why. */
    public static BilanAnnuaire unreadable(FichierLu fichier) {
        return new BilanAnnuaire(fichier, false, "", "", 0, 0, Map.of());
    }

    /** How many differences of this nature. */
    public long nombre(Nature nature) {
        return ecarts.getOrDefault(nature, 0L);
    }
}
