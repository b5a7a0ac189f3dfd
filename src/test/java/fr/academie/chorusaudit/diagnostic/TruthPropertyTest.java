package fr.academie.chorusaudit.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No school is accused on a fact that nobody observed: held against thousands of schools drawn at random. */
class TruthPropertyTest {

    private static final int SCHOOLS = 6_000;
    private static final List<String> EN_POSTE = List.of("", "?", "Camille Martin", "Dominique Petit", "c@ac-x.fr");

    @Test
    void everyAccusationCitesSourcesThatSaidSo() {
        Map<Code, Integer> seen = new EnumMap<>(Code.class);
        schools(false)
                .forEach(school -> accusations(school).forEach(constat -> {
                    seen.merge(constat.code(), 1, Integer::sum);
                    assertThat(constat.faits())
                            .as("%s on seed %s", constat.code(), school.seed())
                            .isNotEmpty();
                    assertThat(constat.faits())
                            .as("%s on seed %s", constat.code(), school.seed())
                            .allMatch(school.observations()::support);
                }));

        assertThat(seen)
                .as("the draw must reach every accusation")
                .containsOnlyKeys(
                        Code.AUCUN_RATTACHEMENT,
                        Code.STRUCTURE_INACTIVE,
                        Code.GESTIONNAIRE_PRINCIPAL_ABSENT,
                        Code.GESTIONNAIRE_PRINCIPAL_INACTIF,
                        Code.GESTIONNAIRE_PRINCIPAL_BLOQUE);
    }

    @Test
    void everyAccusationFallsWithTheObservationsThatItCites() {
        schools(false)
                .forEach(school -> accusations(school).forEach(constat -> {
                    RandomObservations left = school.observations();
                    Optional<Constat> standing = Optional.of(constat);
                    while (standing.isPresent()) {
                        List<FaitCite> faits = standing.get().faits();
                        assertThat(faits)
                                .as("%s on seed %s rests on what is left", constat.code(), school.seed())
                                .allMatch(left::support);
                        for (FaitCite fait : faits) {
                            left = left.without(fait);
                        }
                        standing = accusations(school.with(left))
                                .filter(other -> other.code() == constat.code())
                                .findFirst();
                    }
                }));
    }

    @Test
    void noGestionnaireIsAccusedOfSomebodyElsesAccount() {
        Set<Code> onAccounts = EnumSet.of(Code.GESTIONNAIRE_PRINCIPAL_INACTIF, Code.GESTIONNAIRE_PRINCIPAL_BLOQUE);

        schools(false)
                .forEach(school -> accusations(school)
                        .filter(constat -> onAccounts.contains(constat.code()))
                        // With nobody named, the account is that of whoever holds the keys.
                        .filter(constat -> constat.faits().size() > 1)
                        .forEach(constat -> assertThat(school.observations()
                                        .isOfSomebodyElse(
                                                constat.faits().get(0),
                                                constat.faits().get(1)))
                                .as("%s on seed %s", constat.code(), school.seed())
                                .isFalse()));
    }

    @Test
    void aSchoolOfWhichNothingIsKnownIsNeverAccused() {
        RandomObservations nothing = new RandomObservations(List.of(), List.of());

        schools(false)
                .forEach(school -> assertThat(accusations(school.with(nothing))).isEmpty());
    }

    @Test
    void theOrderOfTheObservationsDoesNotMatter() {
        schools(true).forEach(school -> {
            RandomObservations shuffled = school.observations().shuffled(new Random(school.seed()));

            assertThat(judge(school.with(shuffled)))
                    .as("seed %s", school.seed())
                    .isEqualTo(judge(school));
        });
    }

    private record School(long seed, String enPoste, RandomObservations observations) {

        School with(RandomObservations others) {
            return new School(seed, enPoste, others);
        }
    }

    private static Stream<School> schools(boolean distinctDays) {
        return Stream.iterate(0L, seed -> seed + 1).limit(SCHOOLS).map(seed -> {
            Random random = new Random(seed);
            String enPoste = EN_POSTE.get(random.nextInt(EN_POSTE.size()));
            return new School(seed, enPoste, RandomObservations.draw(random, distinctDays));
        });
    }

    private static Diagnostic judge(School school) {
        Audit audit = Audit.audit().enPoste(school.enPoste()).domaines("ac-x.fr");
        return new RuleBook(audit.properties())
                .diagnose(audit.etablissement(), school.observations().dossier(), audit.today());
    }

    private static Stream<Constat> accusations(School school) {
        return judge(school).constats().stream()
                .filter(constat -> constat.code().gravite().compareTo(Gravite.MAJEUR) <= 0);
    }
}
