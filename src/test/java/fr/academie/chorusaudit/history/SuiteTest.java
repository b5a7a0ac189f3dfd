package fr.academie.chorusaudit.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.audit.ConstatBref;
import fr.academie.chorusaudit.audit.ResultatBref;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of the episodes of one school, night after night. */
class SuiteTest {

    private static final Siret SIRET = new Siret("19382780500014");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final Map<Code, LocalDate> NOTHING = Map.of();

    private final Story story = new Story();

    @Test
    void opensAConstatOnceAndKeepsItsDay() {
        story.night(MONDAY, NOTHING, absent(MONDAY)).night(TUESDAY, NOTHING, absent(MONDAY));

        assertThat(story.evolutions()).containsExactly(Evolution.TOUJOURS_OUVERT);
        assertThat(story.only().ouvertLe()).isEqualTo(MONDAY);
        assertThat(story.only().vuLe()).isEqualTo(TUESDAY);
    }

    @Test
    void leavesOpenWhatNobodyObservedAgain() {
        story.night(MONDAY, NOTHING, absent(MONDAY)).night(TUESDAY, NOTHING);

        assertThat(story.evolutions()).containsExactly(Evolution.TOUJOURS_OUVERT);
        assertThat(story.only().vuLe()).isEqualTo(MONDAY);
    }

    @Test
    void resolvesOnAnObservationOfTheDayOfTheFactsOrLater() {
        story.night(MONDAY, NOTHING, absent(MONDAY)).night(TUESDAY, contradicted(MONDAY));

        assertThat(story.evolutions()).containsExactly(Evolution.RESOLU);
        assertThat(story.only().resoluLe()).isEqualTo(TUESDAY);
    }

    @Test
    void resolvesNothingOnAnOlderObservationThatReappears() {
        story.night(MONDAY, NOTHING, absent(MONDAY)).night(TUESDAY, contradicted(MONDAY.minusDays(1)));

        assertThat(story.evolutions()).containsExactly(Evolution.TOUJOURS_OUVERT);
    }

    @Test
    void endsAConstatOfIgnoranceOnAnyObservation() {
        ConstatBref unknown = new ConstatBref(Code.GESTIONNAIRE_PRINCIPAL_INCONNU, false, null);

        story.night(MONDAY, NOTHING, unknown)
                .night(TUESDAY, Map.of(Code.GESTIONNAIRE_PRINCIPAL_INCONNU, MONDAY.minusDays(90)));

        assertThat(story.evolutions()).containsExactly(Evolution.RESOLU);
    }

    @Test
    void opensASecondEpisodeWhenAConstatComesBackAnotherDay() {
        story.night(MONDAY, NOTHING, absent(MONDAY))
                .night(TUESDAY, contradicted(TUESDAY))
                .night(WEDNESDAY, NOTHING, absent(WEDNESDAY));

        assertThat(story.all).hasSize(2);
        assertThat(story.evolutions()).containsExactly(Evolution.OUVERT);
    }

    @Test
    void forgetsAResolutionThatALaterRunOfTheDayUndoes() {
        story.night(MONDAY, NOTHING, absent(MONDAY))
                .night(TUESDAY, contradicted(TUESDAY))
                .night(TUESDAY, NOTHING, absent(TUESDAY));

        assertThat(story.evolutions()).containsExactly(Evolution.TOUJOURS_OUVERT);
        assertThat(story.only().ouvertLe()).isEqualTo(MONDAY);
    }

    @Test
    void changesNothingMoreWhenTheSameRunIsAppliedTwice() {
        story.night(MONDAY, NOTHING, absent(MONDAY), inactive(false, MONDAY))
                .night(TUESDAY, contradicted(TUESDAY), inactive(true, TUESDAY));
        List<Episode> once = story.all;
        story.night(TUESDAY, contradicted(TUESDAY), inactive(true, TUESDAY));

        assertThat(story.all).isEqualTo(once);
        assertThat(story.evolutions()).containsExactly(Evolution.RESOLU, Evolution.AGGRAVE);
    }

    @Test
    void worsensWhenOnlyAnAssistanceRequestHelpsFromNowOn() {
        story.night(MONDAY, NOTHING, inactive(false, MONDAY)).night(TUESDAY, NOTHING, inactive(true, MONDAY));

        assertThat(story.evolutions()).containsExactly(Evolution.AGGRAVE);

        story.night(TUESDAY, NOTHING, inactive(false, MONDAY));
        assertThat(story.evolutions()).as("undone the same day").containsExactly(Evolution.TOUJOURS_OUVERT);

        story.night(TUESDAY, NOTHING, inactive(true, MONDAY)).night(WEDNESDAY, NOTHING, inactive(true, MONDAY));
        assertThat(story.evolutions()).as("the day after").containsExactly(Evolution.TOUJOURS_OUVERT);
    }

    @Test
    void worsensWhenASchoolOpensAGraverConstatThanItHad() {
        ConstatBref minor = new ConstatBref(Code.COURRIEL_ABSENT, false, MONDAY);
        story.night(MONDAY, NOTHING, minor).night(TUESDAY, NOTHING, absent(TUESDAY), minor);

        assertThat(story.evolutions()).containsExactly(Evolution.TOUJOURS_OUVERT, Evolution.AGGRAVE);
    }

    @Test
    void doesNotCountInformationAsSomethingThatWasOpen() {
        ConstatBref info = new ConstatBref(Code.RATTACHEMENTS_INCONNUS, false, null);
        story.night(MONDAY, NOTHING, info).night(TUESDAY, NOTHING, absent(TUESDAY), info);

        assertThat(story.evolutions()).containsExactly(Evolution.TOUJOURS_OUVERT, Evolution.OUVERT);
    }

    @Test
    void neverMakesACaseOfARepairedSiret() {
        Suite suite =
                Suite.of(new ResultatBref(1, SIRET, true, List.of(absent(MONDAY))), List.of(), NOTHING, MONDAY, 1);

        assertThat(suite.episodes().get(0).isAnnexe5()).isFalse();
    }

    /** Runs one after the other, on the episodes that the table would give. */
    private static final class Story {

        private List<Episode> all = List.of();
        private @Nullable Suite last;

        Story night(LocalDate jour, Map<Code, LocalDate> contradicted, ConstatBref... found) {
            List<Episode> known = all.stream()
                    .filter(episode -> episode.isOpen() || jour.equals(episode.resoluLe()))
                    .toList();
            ResultatBref school = new ResultatBref(1, SIRET, false, List.of(found));
            Suite suite = Suite.of(school, known, contradicted, jour, 1);
            all = Stream.concat(all.stream().filter(episode -> !known.contains(episode)), suite.episodes().stream())
                    .toList();
            last = suite;
            return this;
        }

        Episode only() {
            assertThat(all).hasSize(1);
            return all.get(0);
        }

        List<Evolution> evolutions() {
            Suite suite = java.util.Objects.requireNonNull(last);
            return suite.episodes().stream().map(suite::evolution).toList();
        }
    }

    private static ConstatBref absent(LocalDate jour) {
        return new ConstatBref(Code.GESTIONNAIRE_PRINCIPAL_ABSENT, true, jour);
    }

    private static ConstatBref inactive(boolean annexe5, LocalDate jour) {
        return new ConstatBref(Code.STRUCTURE_INACTIVE, annexe5, jour);
    }

    private static Map<Code, LocalDate> contradicted(LocalDate jour) {
        return Map.of(Code.GESTIONNAIRE_PRINCIPAL_ABSENT, jour);
    }
}
