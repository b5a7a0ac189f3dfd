package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.history.Chronologie;
import fr.academie.chorusaudit.history.Episode;
import fr.academie.chorusaudit.mail.EpisodeSuivi;
import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The episodes of the history, as mails tell of them. */
record EpisodesSuivis(Chronologie chronologie) {

    /** Those of a school as they stood on a day. */
    List<EpisodeSuivi> of(Siret siret, LocalDate jour) {
        return chronologie.episodes(siret).stream()
                .filter(episode -> !episode.ouvertLe().isAfter(jour))
                .map(episode -> new EpisodeSuivi(
                        siret,
                        episode.code(),
                        episode.ouvertLe(),
                        aggraveLe(episode, jour),
                        upTo(episode.resoluLe(), jour)))
                .toList();
    }

    private static @Nullable LocalDate aggraveLe(Episode episode, LocalDate jour) {
        LocalDate since = upTo(episode.annexe5Le(), jour);
        return episode.isAnnexe5() && since != null && since.isAfter(episode.ouvertLe()) ? since : null;
    }

    private static @Nullable LocalDate upTo(@Nullable LocalDate day, LocalDate jour) {
        return day == null || day.isAfter(jour) ? null : day;
    }
}
