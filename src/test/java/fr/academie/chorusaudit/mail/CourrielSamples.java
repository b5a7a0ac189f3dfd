package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.Bilan;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Execution.Identite;
import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Verdict;
import fr.academie.chorusaudit.input.Lecture;
import fr.academie.chorusaudit.structure.Champ;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One mail of every kind, from invented schools; {@code target/courriels} shows them as they are read. */
final class CourrielSamples {

    private static final LocalDate TODAY = Schools.TODAY;

    private CourrielSamples() {}

    /** By name of the file. */
    static Map<String, Courriel> all(Path temporaires) {
        Map<String, Courriel> samples = new LinkedHashMap<>();
        CourrielsProperties properties = Reglages.envoi().bind();
        samples.put(
                "etablissements-un",
                new Nuits(properties, temporaires).night(TODAY, abandoned()).get(0));
        samples.put("etablissements-trois", several(properties, temporaires));
        samples.put("relance", reminder(properties, temporaires));
        samples.put("regularise", resolved(properties, temporaires));
        samples.put("redirige", redirected(temporaires));
        samples.put(
                "collecte",
                new Nuits(properties, temporaires)
                        .collecte(
                                TODAY,
                                Schools.school().uncollected().build(),
                                Schools.school()
                                        .number(2)
                                        .nom("Lycée professionnel du Grésivaudan")
                                        .unseenAccount()
                                        .without(Champ.GESTIONNAIRE_PRINCIPAL)
                                        .build())
                        .get(0));
        Redacteur redacteur = new Nuits(properties, temporaires).redacteur();
        samples.put("synthese", redacteur.synthese(synthese(null)).get(0));
        samples.put(
                "synthese-retenue",
                redacteur
                        .synthese(synthese(new Synthese.Frein(134, 480, false)))
                        .get(0));
        samples.put("echec", redacteur.echec(echec()).get(0));
        return samples;
    }

    static Synthese synthese(Synthese.@Nullable Frein frein) {
        Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        verdicts.put(Verdict.ANOMALIE, 12L);
        verdicts.put(Verdict.A_VERIFIER, 31L);
        verdicts.put(Verdict.CONFORME, 1_402L);
        verdicts.put(Verdict.NON_CONTROLE, 35L);
        Map<Code, Long> constats = new EnumMap<>(Code.class);
        constats.put(Code.FICHE_NON_COLLECTEE, 35L);
        constats.put(Code.COMPTE_GESTIONNAIRE_INCONNU, 29L);
        constats.put(Code.CONSULTATION_EN_ECHEC, 1L);
        Execution execution = new Execution(
                7,
                new Identite(TODAY, "0".repeat(64), "mixte"),
                1,
                Execution.Etat.EN_COURS,
                null,
                "etablissements.xlsx",
                false,
                1,
                "1.0.0",
                Instant.parse("2026-11-24T02:15:00Z"),
                null,
                new Lecture(1_486, 1_480, 1, 2, 3, 1, List.of("Feuil1"), List.of()),
                List.of(),
                Map.of(),
                Map.of());
        return new Synthese(
                execution,
                new Bilan(verdicts, constats, 9, 0),
                Path.of("/opt/chorus-audit/output"),
                List.of("audit-chorus-pro-2026-11-24.xlsx", "annexe5-2026-11-24.csv", "resume-2026-11-24.json"),
                new Synthese.Changements(3, 1, 2),
                frein,
                new Synthese.Envois(
                        frein == null ? 4 : 0,
                        frein == null ? 1 : 0,
                        frein == null ? 0 : 131,
                        frein == null ? List.of("intendance.0990009x@ac-exemple.example") : List.of(),
                        frein == null ? List.of("intendance.0990008w@ac-exemple.example") : List.of()),
                IntStream.range(0, 3)
                        .mapToObj(n -> new SansAdresse(
                                Schools.school()
                                        .number(n)
                                        .build()
                                        .etablissement()
                                        .siret(),
                                "Collège n° " + n,
                                "Feuil1!" + (n + 2),
                                Textes.texte(n == 0 ? "injoignable.siret_repare" : "injoignable.inconnue")))
                        .toList());
    }

    static Echec echec() {
        return new Echec(
                TODAY,
                "etablissements.xlsx",
                65,
                "La liste «\u00a0etablissements.xlsx\u00a0» n’a pas de colonne SIRET. Ajoutez-la, puis relancez.",
                Path.of("/opt/chorus-audit/data/journaux"));
    }

    private static Resultat abandoned() {
        return Schools.school().nobodyAttached().build();
    }

    private static Courriel several(CourrielsProperties properties, Path temporaires) {
        return new Nuits(properties, temporaires)
                .demarche(Schools.school().number(3).build(), "ticket 12345, déposé le 2 novembre 2026")
                .night(
                        TODAY,
                        Schools.school().withoutGestionnaire().build(),
                        Schools.school()
                                .number(2)
                                .nom("Lycée général et technologique du Val-d’Isère-et-des-Trois-Vallées")
                                .ville("Saint-Étienne-de-Crossey")
                                .blocked()
                                .build(),
                        Schools.school()
                                .number(3)
                                .nom("EREA Amélie Lesage")
                                .withoutGestionnaire()
                                .build())
                .get(0);
    }

    private static Courriel reminder(CourrielsProperties properties, Path temporaires) {
        Nuits nuits = new Nuits(properties, temporaires);
        nuits.night(TODAY.minusDays(14), abandoned());
        return nuits.night(TODAY, abandoned()).get(0);
    }

    private static Courriel resolved(CourrielsProperties properties, Path temporaires) {
        Nuits nuits = new Nuits(properties, temporaires);
        nuits.night(TODAY.minusDays(9), abandoned());
        return nuits.night(TODAY, Schools.school().build()).get(0);
    }

    private static Courriel redirected(Path temporaires) {
        CourrielsProperties properties = Reglages.envoi()
                .with("rediriger-vers", "essai@ac-exemple.example")
                .bind();
        return new Nuits(properties, temporaires).night(TODAY, abandoned()).get(0);
    }
}
