package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.audit.AuditDatabase;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.audit.ResultatWriter;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.DiagnosticProperties;
import fr.academie.chorusaudit.diagnostic.RuleBook;
import fr.academie.chorusaudit.history.Nuit.Reponse;
import fr.academie.chorusaudit.history.Nuit.Vue;
import fr.academie.chorusaudit.input.Ligne;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.FicheObservee;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Source;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The real rules, tables and history on a database in memory, driven run by run without Spring Batch. */
final class Banc {

    private final DataSource dataSource = AuditDatabase.create();
    private final Executions executions = new Executions(dataSource, Clock.systemUTC());
    private final Lignes lignes = new Lignes(dataSource);
    private final Resultats resultats = new Resultats(dataSource);
    private final RuleBook rules = new RuleBook(new DiagnosticProperties(365, List.of()));
    private final Evolutions evolutions = new Evolutions(dataSource, () -> {});
    private final Map<Siret, Integer> ecoles = new HashMap<>();
    private final Historique historique = new Historique(
            dataSource, executions, lignes, resultats, rules, new HistoriqueProperties(20, 10), Clock.systemUTC());
    private final @Nullable String courriels;

    Banc() {
        this(null);
    }

    /** @param courriels the mode of the mails; null when they are off */
    Banc(@Nullable String courriels) {
        this.courriels = courriels;
    }

    Confirmations confirmations() {
        return new Confirmations(dataSource, Clock.systemUTC());
    }

    /** Judges and stores a night, and applies it. @return the number of the run */
    long run(Nuit nuit) {
        long id = judge(nuit);
        historique.apply(id, courriels, () -> {});
        end(id);
        return id;
    }

    /** Judges and stores a night, without applying it. */
    long judge(Nuit nuit) {
        Execution.Identite identite = new Execution.Identite(nuit.jour(), "abc", "mixte");
        long id = executions.begin(identite, "liste.xlsx", false, "1", Map.of()).id();
        List<Resultat> judged = new ArrayList<>();
        try (Lignes.Staging staging = lignes.stage(id)) {
            nuit.ecoles().forEach((ecole, vue) -> {
                Siret siret = siret(ecole);
                Etablissement school = new Etablissement(siret, false, "", "École " + ecole, "", "", "", "", "");
                Dossier dossier = dossier(siret, vue, nuit.jour());
                staging.accept(new Ligne.Retenue("Feuil1", judged.size() + 2, school));
                judged.add(new Resultat(
                        judged.size() + 1L,
                        "Feuil1!" + (judged.size() + 2),
                        school,
                        dossier,
                        rules.diagnose(school, dossier, nuit.jour())));
            });
        }
        new ResultatWriter(dataSource).write(id, nuit.jour(), judged);
        return id;
    }

    /** Everything that is stored, as statements. */
    List<String> sauvegarde() {
        return new JdbcTemplate(dataSource).queryForList("SCRIPT", String.class);
    }

    /** Goes back to what was stored then. */
    void restaurer(List<String> sauvegarde) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("DROP ALL OBJECTS");
        sauvegarde.forEach(jdbc::execute);
    }

    /** Gives the memory back: the database would stay as long as the process. */
    void close() {
        new JdbcTemplate(dataSource).execute("SHUTDOWN");
    }

    Historique historique() {
        return historique;
    }

    void end(long id) {
        executions.end(id, Execution.Etat.TERMINEE, 0);
    }

    Statistique statistique(long run) {
        return evolutions.find(run).orElseThrow();
    }

    /** What the report of a run tells, a line a row. */
    List<String> told(long run) {
        List<String> rows = new ArrayList<>();
        evolutions.forEach(run, c -> rows.add(c.toString()));
        return rows;
    }

    /** All episodes, in the words of the model. */
    List<String> episodes() {
        return new JdbcTemplate(dataSource)
                        .query(
                                "SELECT siret, code, ouvert_le, vu_le, resolu_le,"
                                        + " annexe5_le IS NOT NULL AND annexe5_fin IS NULL FROM episode",
                                (row, i) -> ecoles.get(new Siret(row.getString(1))) + " " + row.getString(2) + " "
                                        + row.getString(3) + ".." + row.getString(4) + " " + row.getString(5)
                                        + (row.getBoolean(6) ? " annexe 5" : ""))
                        .stream()
                        .sorted()
                        .toList();
    }

    private static Dossier dossier(Siret siret, Vue vue, LocalDate jour) {
        List<FicheObservee> fiches = new ArrayList<>();
        vue.releves().forEach((day, releve) -> {
            Map<Champ, String> valeurs = new EnumMap<>(Champ.class);
            valeurs.put(Champ.STATUT, releve.isActive() ? "ACTIF" : "INACTIF");
            valeurs.put(Champ.GESTIONNAIRE_PRINCIPAL, releve.gestionnaire());
            Boolean compte = releve.compteActif();
            if (compte != null) {
                valeurs.put(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE, compte ? "ACTIF" : "INACTIF");
            }
            fiches.add(new FicheObservee(siret, seen(Source.Nature.EXTRAIT, day), valeurs));
        });
        return Dossier.of(siret, fiches, List.of(), answer(siret, vue.reponse(), jour));
    }

    private static @Nullable Consultation answer(Siret siret, Reponse reponse, LocalDate jour) {
        Observation seen = seen(Source.Nature.API, jour);
        return switch (reponse) {
            case AUCUNE -> null;
            case ECHEC -> Consultation.echec(siret, seen, "Délai dépassé");
            case INTROUVABLE -> Consultation.introuvable(siret, seen, null, "");
            case ACTIVE -> Consultation.trouvee(siret, seen, Map.of(Champ.STATUT, "ACTIF"), null, null, "");
            case INACTIVE -> Consultation.trouvee(siret, seen, Map.of(Champ.STATUT, "INACTIF"), null, null, "");
        };
    }

    private static Observation seen(Source.Nature nature, LocalDate jour) {
        return new Observation(new Source(nature, nature.name()), jour, true);
    }

    private Siret siret(int ecole) {
        String thirteen = "1900000%04d00".formatted(ecole);
        Siret siret = IntStream.rangeClosed(0, 9)
                .mapToObj(key -> Siret.parse(thirteen + key))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow();
        ecoles.put(siret, ecole);
        return siret;
    }
}
