package fr.academie.chorusaudit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.diagnostic.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OccasionsTest {

    private static final LocalDate DAY_0 = Schools.TODAY;
    private static final Code CODE = Code.GESTIONNAIRE_PRINCIPAL_ABSENT;

    private final Map<Objet, LocalDate> dits = new HashMap<>();

    @ParameterizedTest(name = "day {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"0, -", "1, -", "13, -", "14, relance-1", "15, relance-1", "365, relance-1"})
    void remindsADelayAfterTheFirstMail(int day, @Nullable String occasion) {
        told(0, "ouverture");

        assertThat(due(day, episode(null, null))).isEqualTo(occasion == null ? List.of() : List.of(occasion));
    }

    @Test
    void remindsOnceEachAndDoesNotMakeUpForSkippedNights() {
        List<Integer> nights = List.of(0, 1, 13, 14, 15, 16, 27, 28, 41, 57, 58, 70);
        List<String> sent = new ArrayList<>();
        for (int night : nights) {
            for (String occasion : due(night, episode(null, null))) {
                sent.add(night + ": " + occasion);
                told(night, occasion);
            }
        }

        assertThat(sent).containsExactly("0: ouverture", "14: relance-1", "28: relance-2", "57: relance-3");
    }

    @Test
    void goesOnRemindingWhenTheRetentionHasErasedTheFirstMails() {
        SortedMap<Integer, String> sent = new TreeMap<>();
        for (int night = 0; night < 3 * 400; night++) {
            int oldest = night - 400;
            dits.values().removeIf(day -> day.isBefore(DAY_0.plusDays(oldest)));
            for (String occasion : due(night, episode(null, null))) {
                sent.put(night, occasion);
                told(night, occasion);
            }
        }

        assertThat(sent.keySet())
                .containsExactlyElementsOf(
                        IntStream.iterate(0, n -> n < 1200, n -> n + 14).boxed().toList());
        assertThat(sent.values()).doesNotHaveDuplicates();
    }

    @Test
    void countsFromTheDayOfTheMailAndNotOfTheEpisode() {
        told(5, "ouverture");

        assertThat(due(18, episode(null, null))).isEmpty();
        assertThat(due(19, episode(null, null))).containsExactly("relance-1");
    }

    @Test
    void tellsWhatBecameWorseAfterItWasTold() {
        told(3, "ouverture");

        assertThat(due(3, episode(2, null))).isEmpty();
        assertThat(due(3, episode(3, null))).isEmpty();
        assertThat(due(4, episode(4, null))).containsExactly("aggravation-2026-11-28");
        told(4, "aggravation-2026-11-28");
        assertThat(due(4, episode(4, null))).isEmpty();
        assertThat(due(9, episode(9, null))).containsExactly("aggravation-2026-12-03");
    }

    @Test
    void tellsOnlyTheOpeningOfWhatBecameWorseBeforeItWasTold() {
        assertThat(due(9, episode(4, null))).containsExactly("ouverture");
    }

    @Test
    void remindsInTheMailThatTellsOfTheWorsening() {
        told(0, "ouverture");

        assertThat(due(14, episode(14, null))).containsExactly("aggravation-2026-12-08", "relance-1");
    }

    @Test
    void tellsTheResolutionOnceAndOnlyToWhoKnew() {
        assertThat(due(10, episode(null, 10))).isEmpty();

        told(0, "ouverture");
        assertThat(due(10, episode(null, 10))).containsExactly("resolution");
        told(10, "resolution");
        assertThat(due(10, episode(null, 10))).isEmpty();
        assertThat(due(28, episode(null, 10))).isEmpty();
    }

    @Test
    void opensAnewWhatComesBack() {
        told(0, "ouverture");
        EpisodeSuivi again = new EpisodeSuivi(Schools.SIRET, CODE, DAY_0.plusDays(20), null, null);

        List<Objet> dus = occasions(Reglages.envoi())
                .dues(DAY_0.plusDays(20), List.of(episode(null, 10), again), Set.of(CODE), dits);

        assertThat(dus).containsExactly(new Objet(Schools.SIRET, CODE, DAY_0.plusDays(20), "ouverture"));
    }

    @Test
    void keepsSilentOnWhatNobodyCouldObserveToday() {
        told(0, "ouverture");

        assertThat(occasions(Reglages.envoi()).dues(DAY_0.plusDays(14), List.of(episode(null, null)), Set.of(), dits))
                .isEmpty();
    }

    @Test
    void ignoresWhatWasToldOfAnotherEpisodeOrAnotherSchool() {
        dits.put(new Objet(Schools.SIRET, CODE, DAY_0.minusDays(9), "ouverture"), DAY_0.minusDays(9));
        dits.put(new Objet(Schools.SIRET, Code.STRUCTURE_INACTIVE, DAY_0, "ouverture"), DAY_0);
        dits.put(new Objet(Schools.SIRET, CODE, DAY_0, "collecte-2026-11-24"), DAY_0);

        assertThat(due(0, episode(null, null))).containsExactly("ouverture");
    }

    @ParameterizedTest
    @EnumSource
    void writesOfAnomaliesAndOfTheRestOnlyWhenAsked(Code code) {
        List<EpisodeSuivi> episodes = List.of(new EpisodeSuivi(Schools.SIRET, code, DAY_0, null, null));

        assertThat(occasions(Reglages.envoi()).dues(DAY_0, episodes, Set.of(code), Map.of()))
                .hasSize(
                        switch (code.gravite()) {
                            case BLOQUANT, MAJEUR -> 1;
                            default -> 0;
                        });
        assertThat(occasions(Reglages.envoi().with("signaler-a-verifier", "true"))
                        .dues(DAY_0, episodes, Set.of(code), Map.of()))
                .hasSize(
                        switch (code.gravite()) {
                            case BLOQUANT, MAJEUR, A_VERIFIER -> 1;
                            default -> 0;
                        });
    }

    @ParameterizedTest
    @CsvSource({"0,false", "13,false", "14,true"})
    void asksForAFicheAgainOnlyAfterTheDelay(int day, boolean asked) {
        told(0, "collecte-2026-11-24");
        EpisodeSuivi episode = episode(null, null);

        assertThat(occasions(Reglages.envoi())
                        .collecte(DAY_0.plusDays(day), CODE, List.of(), episode, dits)
                        .isPresent())
                .isEqualTo(asked);
    }

    private List<String> due(int day, EpisodeSuivi episode) {
        Set<Code> found = episode.resoluLe() == null ? Set.of(CODE) : Set.of();
        return occasions(Reglages.envoi()).dues(DAY_0.plusDays(day), List.of(episode), found, dits).stream()
                .map(Objet::occasion)
                .toList();
    }

    private void told(int day, String occasion) {
        dits.put(new Objet(Schools.SIRET, CODE, DAY_0, occasion), DAY_0.plusDays(day));
    }

    private static EpisodeSuivi episode(@Nullable Integer aggrave, @Nullable Integer resolu) {
        return new EpisodeSuivi(
                Schools.SIRET,
                CODE,
                DAY_0,
                aggrave == null ? null : DAY_0.plusDays(aggrave),
                resolu == null ? null : DAY_0.plusDays(resolu));
    }

    private static Occasions occasions(Reglages reglages) {
        return new Occasions(reglages.bind());
    }
}
