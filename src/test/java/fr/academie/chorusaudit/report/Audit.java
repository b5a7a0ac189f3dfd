package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.AuditDatabase;
import fr.academie.chorusaudit.audit.Demandes;
import fr.academie.chorusaudit.audit.Ecarts;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Execution.Identite;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.audit.ResultatWriter;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import fr.academie.chorusaudit.diagnostic.Diagnostic;
import fr.academie.chorusaudit.diagnostic.DiagnosticProperties;
import fr.academie.chorusaudit.diagnostic.RuleBook;
import fr.academie.chorusaudit.history.CasOuverts;
import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.history.Historique;
import fr.academie.chorusaudit.history.HistoriqueProperties;
import fr.academie.chorusaudit.input.Lecture;
import fr.academie.chorusaudit.input.Ligne;
import fr.academie.chorusaudit.referentiel.FichierImporte;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Etablissement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A run in the making, judged by the real rules and kept in a real database. */
final class Audit {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final RuleBook rules = new RuleBook(new DiagnosticProperties(365, List.of("ac-grenoble.fr")));
    private final List<Ligne> lignes = new ArrayList<>();
    private final List<Resultat> audited = new ArrayList<>();
    private final DataSource dataSource = AuditDatabase.create();
    private long vides;
    private boolean sansNoms;
    private List<FichierImporte> fichiers = List.of();

    Audit school(Etablissement etablissement, Dossier dossier) {
        return school(etablissement, dossier, rules.diagnose(etablissement, dossier, TODAY));
    }

    Audit school(Etablissement etablissement, Dossier dossier, Diagnostic diagnostic) {
        Ligne ligne = new Ligne.Retenue("Feuil1", lignes.size() + 2, etablissement);
        lignes.add(ligne);
        audited.add(new Resultat(lignes.size(), ligne.position(), etablissement, dossier, diagnostic));
        return this;
    }

    Audit rejected(String valeur, String motif, String nom) {
        lignes.add(new Ligne.Rejetee("Feuil1", lignes.size() + 2, valeur, motif, "", nom));
        return this;
    }

    Audit duplicate(Etablissement etablissement, String premiere) {
        lignes.add(new Ligne.Doublon(
                "Feuil1", lignes.size() + 2, etablissement.siret().digits(), etablissement, premiere));
        return this;
    }

    Audit blank(long rows) {
        vides = rows;
        return this;
    }

    Audit sansNoms() {
        sansNoms = true;
        return this;
    }

    Audit fichiers(FichierImporte... imported) {
        fichiers = List.of(imported);
        return this;
    }

    /** Stores the run, ready to be reported. */
    Execution stored() {
        Executions executions =
                new Executions(dataSource, Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC));
        Map<String, String> parametres = new LinkedHashMap<>();
        parametres.put("chorus-audit.diagnostic.fiche-ancienne-jours", "365");
        parametres.put("chorus-audit.diagnostic.domaines-academie", "ac-grenoble.fr");
        long id = executions
                .begin(
                        new Identite(TODAY, "0".repeat(64), "referentiel"),
                        "etablissements.xlsx",
                        sansNoms,
                        "1.0.0",
                        parametres)
                .id();
        executions.recordImport(id, fichiers, "");
        try (Lignes.Staging staging = new Lignes(dataSource).stage(id)) {
            lignes.forEach(staging);
        }
        if (!audited.isEmpty()) {
            new ResultatWriter(dataSource).write(id, TODAY, audited);
        }
        executions.recordLecture(id, lecture());
        new Historique(
                        dataSource,
                        executions,
                        new Lignes(dataSource),
                        resultats(),
                        rules,
                        new HistoriqueProperties(20, 10),
                        Clock.systemUTC())
                .apply(id, null, () -> {});
        return executions.recordSuffixe(id, 1);
    }

    Resultats resultats() {
        return new Resultats(dataSource);
    }

    Contenu contenu() {
        return new Contenu(
                resultats(),
                new Demandes(dataSource),
                new Ecarts(dataSource, () -> {}),
                new Evolutions(dataSource, () -> {}),
                new CasOuverts(dataSource, resultats()));
    }

    Rapport rapport() {
        return new Rapport(contenu(), new ConstatTexts(), Annexe5Properties.defaults(), PARIS);
    }

    private Lecture lecture() {
        long doublons = count(Ligne.Doublon.class);
        long rejetees = count(Ligne.Rejetee.class);
        long reparees = audited.stream()
                .filter(resultat -> resultat.etablissement().siretRepare())
                .count();
        return new Lecture(
                audited.size() + doublons + rejetees + vides,
                audited.size(),
                reparees,
                doublons,
                rejetees,
                vides,
                List.of("Feuil1"),
                List.of("La feuille « Notes » n’a pas de colonne SIRET : elle n’est pas lue."));
    }

    private long count(Class<? extends Ligne> nature) {
        return lignes.stream().filter(nature::isInstance).count();
    }
}
