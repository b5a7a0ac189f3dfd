package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Gravite;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides what is due to be told, and names it: a pure function of days. */
public final class Occasions {

    static final String OUVERTURE = "ouverture";
    static final String RESOLUTION = "resolution";

    /** Followed by the day on which it became worse, since it may more than once. */
    static final String AGGRAVATION = "aggravation-";

    /** Followed by its number, from 1. */
    static final String RELANCE = "relance-";

    /** Followed by the day on which the fiche was asked for. */
    static final String COLLECTE = "collecte-";

    private final int relanceJours;
    private final boolean signalerAVerifier;

    public Occasions(CourrielsProperties properties) {
        this.relanceJours = properties.relanceJours();
        this.signalerAVerifier = properties.signalerAVerifier();
    }

    /**
     * What is due about a school to an address, at most two reasons an episode: it became worse, and it is time for a
     * reminder.
     *
     * @param constates what today's audit found; an episode that nobody could observe today goes on in silence
     * @param dits what was told to that address about that school, with its day
     */
    List<Objet> dues(
            LocalDate jour, Collection<EpisodeSuivi> episodes, Set<Code> constates, Map<Objet, LocalDate> dits) {
        List<Objet> dus = new ArrayList<>();
        for (EpisodeSuivi episode : episodes) {
            Optional<LocalDate> firstTold = firstTold(episode, dits);
            List<String> occasions = new ArrayList<>();
            if (episode.resoluLe() != null) {
                // Found again today: what was resolved for a while is no news beside its new episode.
                if (firstTold.isPresent() && !constates.contains(episode.code())) {
                    occasions.add(RESOLUTION);
                }
            } else if (constates.contains(episode.code()) && isToldOf(episode.code())) {
                occasions.addAll(firstTold
                        .map(told -> followUp(jour, episode, told, dits))
                        .orElseGet(() -> List.of(OUVERTURE)));
            }
            occasions.stream()
                    .map(occasion -> objet(episode, occasion))
                    .filter(objet -> !dits.containsKey(objet))
                    .forEach(dus::add);
        }
        return List.copyOf(dus);
    }

    /** The fiche of a school, asked for on request only, and not again before the delay of a reminder. */
    Optional<Objet> collecte(
            LocalDate jour,
            Code code,
            Collection<EpisodeSuivi> episodes,
            EpisodeSuivi otherwise,
            Map<Objet, LocalDate> dits) {
        boolean isRecent = dits.entrySet().stream()
                .filter(dit -> dit.getKey().occasion().startsWith(COLLECTE))
                .anyMatch(dit -> ChronoUnit.DAYS.between(dit.getValue(), jour) < relanceJours);
        if (isRecent) {
            return Optional.empty();
        }
        EpisodeSuivi episode = episodes.stream()
                .filter(known -> known.code() == code && known.resoluLe() == null)
                .findFirst()
                .orElse(otherwise);
        return Optional.of(objet(episode, COLLECTE + jour));
    }

    /** The day on which an address first heard of an episode. */
    static Optional<LocalDate> firstTold(EpisodeSuivi episode, Map<Objet, LocalDate> dits) {
        return told(episode, dits).map(Map.Entry::getValue).min(LocalDate::compareTo);
    }

    private static Stream<Map.Entry<Objet, LocalDate>> told(EpisodeSuivi episode, Map<Objet, LocalDate> dits) {
        return dits.entrySet().stream()
                .filter(dit ->
                        isOf(episode, dit.getKey()) && !dit.getKey().occasion().startsWith(COLLECTE));
    }

    private List<String> followUp(LocalDate jour, EpisodeSuivi episode, LocalDate told, Map<Objet, LocalDate> dits) {
        List<String> occasions = new ArrayList<>();
        LocalDate aggraveLe = episode.aggraveLe();
        if (aggraveLe != null && aggraveLe.isAfter(told)) {
            occasions.add(AGGRAVATION + aggraveLe);
        }
        // Those of skipped nights are not made up for. The retention may have erased the first mails, not the last
        // ones.
        boolean isDue = told(episode, dits)
                .filter(dit -> !dit.getKey().occasion().startsWith(AGGRAVATION))
                .allMatch(dit -> ChronoUnit.DAYS.between(dit.getValue(), jour) >= relanceJours);
        if (isDue) {
            occasions.add(RELANCE + (1 + lastRelance(episode, dits)));
        }
        return occasions;
    }

    /** The number of the last reminder; 0 before the first. */
    private static long lastRelance(EpisodeSuivi episode, Map<Objet, LocalDate> dits) {
        return told(episode, dits)
                .map(dit -> dit.getKey().occasion())
                .filter(occasion -> occasion.startsWith(RELANCE))
                .mapToLong(occasion -> Long.parseLong(occasion.substring(RELANCE.length())))
                .max()
                .orElse(0);
    }

    private boolean isToldOf(Code code) {
        return code.gravite().compareTo(Gravite.MAJEUR) <= 0
                || (signalerAVerifier && code.gravite() == Gravite.A_VERIFIER);
    }

    private static boolean isOf(EpisodeSuivi episode, Objet objet) {
        return objet.siret().equals(episode.siret())
                && objet.code() == episode.code()
                && objet.ouvertLe().equals(episode.ouvertLe());
    }

    private static Objet objet(EpisodeSuivi episode, String occasion) {
        return new Objet(episode.siret(), episode.code(), episode.ouvertLe(), occasion);
    }
}
