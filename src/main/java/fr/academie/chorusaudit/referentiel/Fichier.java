package fr.academie.chorusaudit.referentiel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that the référentiel knows; its columns are described in the migration.
 *
 * @param jour what undated observations of this content take as their day
 * @param relireLe the day from which a refused row may be acceptable
 */
record Fichier(
        long id,
        FichierImporte.Dossier dossier,
        String chemin,
        String relatif,
        String empreinte,
        LocalDate jour,
        int regles,
        @Nullable LocalDate relireLe,
        long lignes) {

    /** True when reading {@code content} again would give nothing else. */
    boolean isUpToDate(String content, int currentRules, LocalDate today) {
        return empreinte.equals(content) && regles == currentRules && (relireLe == null || relireLe.isAfter(today));
    }
}
