package fr.academie.chorusaudit.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.DossierBuilder;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Fiche;
import fr.academie.chorusaudit.structure.GestionnairePrincipal;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Source;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing that is not known ends a constat: held against thousands of schools drawn at random. */
class ContradictionPropertyTest {

    private static final Set<Code> ALONE = EnumSet.of(
            Code.STRUCTURE_INTROUVABLE, Code.ETABLISSEMENT_FERME, Code.FICHE_NON_COLLECTEE, Code.CONSULTATION_EN_ECHEC);
    private static final Observation SEEN =
            new Observation(new Source(Source.Nature.API, "Chorus Pro"), Audit.TODAY, true);

    @Test
    void noConstatIsFoundAndContradictedAtOnce() {
        schools()
                .forEach(school -> assertThat(school.contradicted())
                        .as("seed %s", school.seed)
                        .doesNotContainKeys(school.found().toArray(Code[]::new)));
    }

    @Test
    void lessKnowledgeNeverEndsWhatMoreKnowledgeLeftOpen() {
        schools().filter(school -> !school.isAlone()).forEach(school -> {
            School weaker = school.with(weakened(school.dossier, new Random(school.seed)));

            assertThat(weaker.contradicted().keySet())
                    .as("seed %s", school.seed)
                    .allMatch(code -> school.found().contains(code)
                            || school.contradicted().containsKey(code));
        });
    }

    @Test
    void aFailedLookUpEndsNoMoreThanTheLocalFactsDo() {
        Consultation failed = Consultation.echec(DossierBuilder.SIRET, SEEN, "Délai dépassé");

        schools()
                .map(school -> school.with(asked(school.dossier, null)))
                .filter(local -> !local.isAlone())
                .forEach(local -> assertThat(local.contradicted())
                        .as("seed %s", local.seed)
                        .isEqualTo(local.with(asked(local.dossier, failed)).contradicted()));
    }

    @Test
    void aConstatThatStandsAloneEndsOnlyItsPeers() {
        Set<Code> ended = EnumSet.copyOf(ALONE);
        ended.add(Code.STRUCTURE_INACTIVE);

        schools()
                .map(school -> school.with(asked(
                        school.dossier,
                        Consultation.introuvable(DossierBuilder.SIRET, SEEN, school.seed % 2 == 0, ""))))
                .forEach(school -> assertThat(ended)
                        .as("seed %s", school.seed)
                        .containsAll(school.contradicted().keySet()));
    }

    private record School(long seed, String enPoste, Dossier dossier) {

        School with(Dossier other) {
            return new School(seed, enPoste, other);
        }

        Audit audit() {
            return Audit.audit().enPoste(enPoste).domaines("ac-x.fr");
        }

        Set<Code> found() {
            return new RuleBook(audit().properties())
                    .diagnose(audit().etablissement(), dossier, Audit.TODAY).constats().stream()
                            .map(Constat::code)
                            .collect(Collectors.toSet());
        }

        boolean isAlone() {
            Set<Code> found = found();
            return found.size() == 1 && ALONE.containsAll(found);
        }

        Map<Code, LocalDate> contradicted() {
            return new RuleBook(audit().properties()).contradicted(audit().etablissement(), dossier, Audit.TODAY);
        }
    }

    private static Stream<School> schools() {
        return LongStream.range(0, 3_000).mapToObj(seed -> {
            Random random = new Random(seed);
            Dossier dossier = RandomObservations.draw(random, false).dossier();
            String enPoste = List.of("", "Camille Martin", "c@ac-x.fr").get(random.nextInt(3));
            return new School(seed, enPoste, asked(dossier, answer(random)));
        });
    }

    private static @Nullable Consultation answer(Random random) {
        Boolean insee = List.of(Boolean.TRUE, Boolean.FALSE).get(random.nextInt(2));
        return switch (random.nextInt(5)) {
            case 0 -> Consultation.trouvee(DossierBuilder.SIRET, SEEN, Map.of(), random.nextInt(2), null, "");
            case 1 -> Consultation.trouvee(DossierBuilder.SIRET, SEEN, Map.of(), null, insee, "");
            case 2 -> Consultation.introuvable(DossierBuilder.SIRET, SEEN, insee, "");
            case 3 -> Consultation.echec(DossierBuilder.SIRET, SEEN, "Délai dépassé");
            default -> null;
        };
    }

    private static Dossier asked(Dossier dossier, @Nullable Consultation answer) {
        return new Dossier(
                dossier.siret(), dossier.fiche(), dossier.gestionnairePrincipal(), dossier.rattachements(), answer);
    }

    /** Some known facts become unknown. The users and their number are one fact: each qualifies the other. */
    private static Dossier weakened(Dossier dossier, Random random) {
        boolean usersKept = random.nextBoolean();
        Map<Champ, Fait<String>> faits = new EnumMap<>(Champ.class);
        dossier.fiche().faits().forEach((champ, fait) -> {
            boolean kept = random.nextBoolean();
            if (champ == Champ.UTILISATEURS_RATTACHES ? usersKept : kept) {
                faits.put(champ, fait);
            }
        });
        GestionnairePrincipal known = dossier.gestionnairePrincipal();
        return new Dossier(
                dossier.siret(),
                new Fiche(faits),
                new GestionnairePrincipal(
                        random.nextBoolean() ? known.personne() : Fait.inconnu(),
                        random.nextBoolean() ? known.compte() : Fait.inconnu()),
                usersKept ? dossier.rattachements() : List.of(),
                random.nextBoolean() ? dossier.consultation() : null);
    }
}
