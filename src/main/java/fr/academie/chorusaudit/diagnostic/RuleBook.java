package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Etablissement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** The codes that a rule of this version can find. */
    static List<Code> codes() {
        return Stream.of(ALONE, TOGETHER)
                .flatMap(List::stream)
                .map(Rule::code)
                .distinct()
                .sorted()
                .toList();
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
