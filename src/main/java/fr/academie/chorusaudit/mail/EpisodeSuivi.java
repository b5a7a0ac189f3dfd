package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An episode of a constat, as far as mails care.
 *
 * @param aggraveLe the last day on which it became worse, null when it never did
 * @param resoluLe null while it lasts
 */
public record EpisodeSuivi(
        Siret siret,
        Code code,
        LocalDate ouvertLe,
        @Nullable LocalDate aggraveLe,
        @Nullable LocalDate resoluLe) {}
