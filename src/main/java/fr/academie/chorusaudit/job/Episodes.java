package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.mail.EpisodeSuivi;
import java.time.LocalDate;
import java.util.List;

/** Where the episodes of a school come from. */
interface Episodes {

    /** Those that last, and those that were resolved since the oldest mail that still counts. */
    List<EpisodeSuivi> of(Resultat resultat, LocalDate jour);
}
