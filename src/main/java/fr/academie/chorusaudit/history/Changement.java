package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.audit.EtablissementBref;
import fr.academie.chorusaudit.diagnostic.Code;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the report on what changed.
 *
 * @param position the school's row in the list, « Feuille!12 »; empty for one that left it
 * @param code null for a school that entered or left, as are the days
 * @param vuLe the last day on which it was found
 */
public record Changement(
        Evolution evolution,
        EtablissementBref etablissement,
        String position,
        @Nullable Code code,
        @Nullable LocalDate ouvertLe,
        @Nullable LocalDate vuLe,
        @Nullable LocalDate resoluLe) {}
