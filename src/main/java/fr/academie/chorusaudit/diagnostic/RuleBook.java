package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Etablissement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules, in an explicit list, and the verdict that follows from their constats. */
public final class RuleBook {

    /** A constat of these stands alone: what the other rules could say would mislead. */
    private static final List<Rule> ALONE = List.of(
            new EtablissementFermeRule(true),
            new StructureIntrouvableRule(),
            new FicheNonCollecteeRule(),
            new ConsultationEnEchecRule(true));

    private static final List<Rule> TOGETHER = List.of(
            new AucunRattachementRule(),
            new StructureInactiveRule(),
            new ServiceObligatoireSansServiceRule(),
            new EtablissementFermeRule(false),
            new ConsultationEnEchecRule(false),
            new GestionnairePrincipalAbsentRule(),
            new GestionnairePrincipalInactifRule(),
            new GestionnairePrincipalBloqueRule(),
            new GestionnairePrincipalAutrePersonneRule(),
            new GestionnairePrincipalNonRattacheRule(),
            new FaitsContradictoiresRule(),
            new GestionnairePrincipalInconnuRule(),
            new CompteGestionnaireInconnuRule(),
            new FicheAncienneRule(),
            new UtilisateurUniqueRule(),
            new CourrielAbsentRule(),
            new CourrielHorsAcademieRule(),
            new UaiInvalideRule(),
            new RattachementsInconnusRule());

    /** A closed establishment has no structure to create or to activate. */
    private static final Set<Code> REPLACED_BY_CLOSURE =
            EnumSet.of(Code.STRUCTURE_INTROUVABLE, Code.STRUCTURE_INACTIVE);

    private final DiagnosticProperties properties;

    public RuleBook(DiagnosticProperties properties) {
        this.properties = properties;
    }

    /** Judges one school on what is known of it on the day {@code today} of the run. */
    public Diagnostic diagnose(Etablissement etablissement, Dossier dossier, LocalDate today) {
        Situation situation = Situation.of(etablissement, dossier, today, properties);
        List<Constat> constats = firstAlone(situation).map(List::of).orElseGet(() -> together(situation));
        return new Diagnostic(
                Verdict.of(constats, situation.isAnythingKnown()), constats, PointsControles.of(situation));
    }

    /**
     * The constats that the known facts contradict, each with the day of the newest observation that does. A constat that
     * is not found and not here is undecided: what is not known ends nothing.
     *
     * <p>A constat that stands alone silences the other rules both ways: that a structure is not found says nothing of
     * its users.
     */
    public Map<Code, LocalDate> contradicted(Etablissement etablissement, Dossier dossier, LocalDate today) {
        Situation situation = Situation.of(etablissement, dossier, today, properties);
        boolean isAlone = firstAlone(situation).isPresent();
        Map<Code, LocalDate> contradicted = new EnumMap<>(Code.class);
        Stream.of(ALONE, isAlone ? List.<Rule>of() : TOGETHER)
                .flatMap(List::stream)
                .forEach(rule -> rule.contradictedOn(situation)
                        .ifPresent(day -> contradicted.merge(rule.code(), day, RuleBook::newest)));
        situation.closedAtInsee().map(answer -> answer.observation().jour()).ifPresent(day -> {
            REPLACED_BY_CLOSURE.forEach(code -> contradicted.put(code, day));
        });
        (isAlone ? firstAlone(situation).stream() : together(situation).stream())
                .map(Constat::code)
                .forEach(contradicted::remove);
        return contradicted;
    }

    /** The codes that a rule of this version can find. */
    static List<Code> codes() {
        return Stream.of(ALONE, TOGETHER)
                .flatMap(List::stream)
                .map(Rule::code)
                .distinct()
                .sorted()
                .toList();
    }

    private static LocalDate newest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<Constat> firstAlone(Situation situation) {
        return ALONE.stream().flatMap(rule -> rule.apply(situation).stream()).findFirst();
    }

    private static List<Constat> together(Situation situation) {
        return TOGETHER.stream()
                .flatMap(rule -> rule.apply(situation).stream())
                .sorted(Comparator.comparing(Constat::code))
                .toList();
    }
}
