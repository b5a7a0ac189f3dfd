package fr.academie.chorusaudit.mail;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the mails that are put into the outbox together have in common.
 *
 * @param execution the run that composed them; null when none did
 * @param jour the day of which they tell
 * @param cle what makes a summary the same as one that was put there before; null for mails that have reasons
 * @param retenu true to hold them until a human has confirmed the run
 */
public record Lot(
        Mode mode,
        Courriel.Genre genre,
        @Nullable Long execution,
        LocalDate jour,
        @Nullable String cle,
        boolean retenu) {}
