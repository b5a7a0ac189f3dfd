package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.audit.ConstatBref;
import fr.academie.chorusaudit.audit.ResultatBref;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Gravite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The episodes of one school after a run: those that were open on its day or the day before, and those that it opened.
 *
 * @param jour the day of the run
 * @param contredits what the run did not find, since its facts say the contrary, were they older than the constat
 */
record Suite(LocalDate jour, List<Episode> episodes, Set<Code> contredits) {

    Suite {
        episodes = List.copyOf(episodes);
        contredits = Set.copyOf(contredits);
    }

    /** True when something open was not found: then it matters whether the facts contradict it. */
    static boolean needsContradictions(ResultatBref school, List<Episode> known) {
        return known.stream().anyMatch(episode -> episode.isOpen() && !has(school, episode.code()));
    }

    /**
     * Applies a run to what was known of a school; applied twice, it changes nothing more.
     *
     * @param known its episodes that were open or resolved on {@code jour}
     * @param contradicted what the facts of the run contradict, and the day of the observation that does
     */
    static Suite of(
            ResultatBref school, List<Episode> known, Map<Code, LocalDate> contradicted, LocalDate jour, long run) {
        List<Episode> after = new ArrayList<>();
        for (Episode episode : known) {
            LocalDate observed = contradicted.get(episode.code());
            after.add(
                    episode.isOpen() && observed != null && !has(school, episode.code())
                            ? episode.contradicted(observed, jour, run)
                            : episode);
        }
        for (ConstatBref found : school.constats()) {
            // A SIRET that was repaired never feeds annexe 5.
            ConstatBref constat = new ConstatBref(found.code(), found.annexe5() && !school.siretRepare(), found.jour());
            int index = indexOf(after, found.code());
            if (index < 0) {
                after.add(Episode.open(school.siret(), constat, jour, run));
            } else {
                after.set(index, after.get(index).seen(constat, jour));
            }
        }
        Set<Code> contredits = contradicted.keySet().stream()
                .filter(code -> !has(school, code))
                .collect(Collectors.toSet());
        return new Suite(jour, after, contredits);
    }

    /** What to say of an episode tonight. */
    Evolution evolution(Episode episode) {
        if (!episode.isOpen()) {
            return Evolution.RESOLU;
        }
        if (episode.ouvertLe().equals(jour)) {
            return isWorseThanBefore(episode) ? Evolution.AGGRAVE : Evolution.OUVERT;
        }
        return episode.worsenedOn(jour) ? Evolution.AGGRAVE : Evolution.TOUJOURS_OUVERT;
    }

    /** The first of these days on which an anomaly was opened that still stands. */
    Optional<LocalDate> anomalyOpenedOn(Set<LocalDate> days) {
        return episodes.stream()
                .filter(episode -> episode.isOpen() && episode.code().gravite().isAnomaly())
                .filter(episode -> !contredits.contains(episode.code()))
                .map(Episode::ouvertLe)
                .filter(days::contains)
                .min(LocalDate::compareTo);
    }

    /** The school had something to mend on an earlier day, and nothing as grave as this. */
    private boolean isWorseThanBefore(Episode opened) {
        List<Gravite> before = episodes.stream()
                .filter(episode -> episode.ouvertLe().isBefore(jour))
                .map(episode -> episode.code().gravite())
                .filter(Gravite::isToMend)
                .toList();
        return !before.isEmpty()
                && before.stream().allMatch(gravite -> opened.code().gravite().compareTo(gravite) < 0);
    }

    static boolean has(ResultatBref school, Code code) {
        return school.constats().stream().anyMatch(constat -> constat.code() == code);
    }

    private static int indexOf(List<Episode> episodes, Code code) {
        for (int i = 0; i < episodes.size(); i++) {
            if (episodes.get(i).code() == code) {
                return i;
            }
        }
        return -1;
    }
}
