package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Source;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fiche as a file shows it.
 *
 * @param emplacement where in the file; empty when the file is one page
 * @param date the source's own date, null when it gives none
 */
record FicheLue(
        Siret siret,
        Source.Nature nature,
        String emplacement,
        @Nullable LocalDate date,
        Map<Champ, String> valeurs) {

    /** Without values: logs are no place for people's names. */
    @Override
    public String toString() {
        return "FicheLue[…]";
    }
}
