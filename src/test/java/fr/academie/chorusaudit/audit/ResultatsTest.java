package fr.academie.chorusaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.audit.Execution.Identite;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.diagnostic.Diagnostic;
import fr.academie.chorusaudit.diagnostic.FaitCite;
import fr.academie.chorusaudit.diagnostic.Point;
import fr.academie.chorusaudit.diagnostic.Verdict;
import fr.academie.chorusaudit.input.Ligne;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.FicheObservee;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.RattachementObserve;
import fr.academie.chorusaudit.structure.Role;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Source;
import fr.academie.chorusaudit.structure.Source.Nature;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ResultatsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Siret SIRET = new Siret("19382780500014");
    private static final Observation SEEN =
            new Observation(new Source(Nature.EXTRAIT, "fiches.csv, fiches!2"), TODAY, true);

    private final DataSource dataSource = AuditDatabase.create();
    private final Lignes lignes = new Lignes(dataSource);
    private final Resultats resultats = new Resultats(dataSource);
    private final long execution = new Executions(dataSource, Clock.systemUTC())
            .begin(new Identite(TODAY, "abc", "referentiel"), "liste.xlsx", false, "1", Map.of())
            .id();

    @Test
    void readsBackAResultExactlyAsItWasWritten() {
        Resultat written = resultat(1, etablissement("CLG", false), Code.GESTIONNAIRE_PRINCIPAL_ABSENT);
        stage(new Ligne.Retenue("Feuil1", 2, written.etablissement()));
        new ResultatWriter(dataSource).write(execution, TODAY, List.of(written));

        List<Resultat> read = new ArrayList<>();
        resultats.forEachResultat(execution, read::add);

        assertThat(read).containsExactly(written);
    }

    @Test
    void replacesTheConstatsOfASchoolThatIsAuditedAgain() {
        Resultat first = resultat(1, etablissement("CLG", false), Code.GESTIONNAIRE_PRINCIPAL_ABSENT);
        Resultat second = resultat(1, etablissement("CLG", false), Code.GESTIONNAIRE_PRINCIPAL_INACTIF);
        stage(new Ligne.Retenue("Feuil1", 2, first.etablissement()));
        ResultatWriter writer = new ResultatWriter(dataSource);
        writer.write(execution, TODAY, List.of(first));
        writer.write(execution, TODAY, List.of(second));

        Bilan bilan = resultats.bilan(execution);

        assertThat(bilan.auditees()).isEqualTo(1);
        assertThat(bilan.constats())
                .containsEntry(Code.GESTIONNAIRE_PRINCIPAL_ABSENT, 0L)
                .containsEntry(Code.GESTIONNAIRE_PRINCIPAL_INACTIF, 1L);
    }

    @Test
    void keepsOnceWhatTwoNightsSayAlikeWhenOnlyTheirOwnDayDiffers() {
        LocalDate tomorrow = TODAY.plusDays(1);
        Resultat tonight = asked(TODAY);
        Resultat nextNight = asked(tomorrow);
        long next = new Executions(dataSource, Clock.systemUTC())
                .begin(new Identite(tomorrow, "abc", "mixte"), "liste.xlsx", false, "1", Map.of())
                .id();
        ResultatWriter writer = new ResultatWriter(dataSource);
        stage(new Ligne.Retenue("Feuil1", 2, tonight.etablissement()));
        try (Lignes.Staging staging = lignes.stage(next)) {
            staging.accept(new Ligne.Retenue("Feuil1", 2, tonight.etablissement()));
        }
        writer.write(execution, TODAY, List.of(tonight));
        writer.write(next, tomorrow, List.of(nextNight));

        assertThat(resultats.find(execution, List.of(1L))).containsExactly(tonight);
        assertThat(resultats.find(next, List.of(1L))).containsExactly(nextNight);
        assertThat(new JdbcTemplate(dataSource).queryForObject("SELECT COUNT(*) FROM contenu", Long.class))
                .isEqualTo(1);
        assertThat(new ResultatsBrefs(dataSource).next(next, tomorrow, 0, 10))
                .containsExactly(new ResultatBref(
                        1, SIRET, false, List.of(new ConstatBref(Code.STRUCTURE_INTROUVABLE, true, tomorrow))));
    }

    @Test
    void readsWhatTheVersionBeforeTheHistoryStored() {
        DataSource old = AuditDatabase.createAt("4");
        JdbcTemplate jdbc = new JdbcTemplate(old);
        long run = new Executions(old, Clock.systemUTC())
                .begin(new Identite(TODAY, "abc", "referentiel"), "liste.xlsx", false, "1", Map.of())
                .id();
        Resultat written = resultat(1, etablissement("CLG", false), Code.GESTIONNAIRE_PRINCIPAL_ABSENT);
        try (Lignes.Staging staging = new Lignes(old).stage(run)) {
            staging.accept(new Ligne.Retenue("Feuil1", 2, written.etablissement()));
        }
        // A day that is not the run's is written out, as all days were.
        LocalDate never = LocalDate.MIN;
        jdbc.update(
                "INSERT INTO resultat (execution_id, ordre, verdict, departement, dossier, diagnostic) VALUES (?, 1, ?, '38', ?, ?)",
                run,
                "ANOMALIE",
                DossierJson.write(written.dossier(), never),
                DiagnosticJson.write(written.diagnostic(), never));

        AuditDatabase.migrate(old);

        assertThat(new Resultats(old).find(run, List.of(1L))).containsExactly(written);
    }

    @Test
    void asksNoAssistanceForARepairedSiret() {
        Resultat repaired = resultat(1, etablissement("CLG", true), Code.GESTIONNAIRE_PRINCIPAL_ABSENT);
        stage(new Ligne.Retenue("Feuil1", 2, repaired.etablissement()));
        new ResultatWriter(dataSource).write(execution, TODAY, List.of(repaired));

        List<Resultat> cases = new ArrayList<>();
        resultats.forEachAnnexe5(execution, cases::add);

        assertThat(cases).isEmpty();
        assertThat(resultats.bilan(execution).annexe5()).isZero();
    }

    @Test
    void givesTheRowsThatWereLeftAside() {
        Ligne.Rejetee rejetee = new Ligne.Rejetee("Feuil1", 3, "12", "Trop court.", "0382780R", "Collège");
        Ligne.Doublon doublon = new Ligne.Doublon("Feuil1", 4, "193 827", etablissement("SEGPA", false), "Feuil1!2");
        stage(new Ligne.Retenue("Feuil1", 2, etablissement("CLG", false)), rejetee, doublon);

        List<Ligne> read = new ArrayList<>();
        resultats.forEachEcartee(execution, read::add);

        assertThat(read).containsExactly(rejetee, doublon);
        assertThat(lignes.count(execution)).isEqualTo(1);
    }

    @Test
    void streamsMoreSchoolsThanOnePage() {
        try (Lignes.Staging staging = lignes.stage(execution)) {
            for (int i = 0; i < 2_500; i++) {
                staging.accept(new Ligne.Retenue("Feuil1", i + 2, etablissement("CLG " + i, false)));
            }
        }
        List<Lignes.AAuditer> toAudit = lignes.next(execution, 0, 5_000);
        new ResultatWriter(dataSource)
                .write(
                        execution,
                        TODAY,
                        toAudit.stream()
                                .map(l -> resultat(l.ordre(), l.etablissement(), Code.GESTIONNAIRE_PRINCIPAL_ABSENT))
                                .toList());

        List<Long> ordres = new ArrayList<>();
        resultats.forEachConstat(execution, Code.GESTIONNAIRE_PRINCIPAL_ABSENT, c -> ordres.add((long) ordres.size()));

        assertThat(ordres).hasSize(2_500);
        assertThat(resultats.departements(execution).get("38")).containsEntry(Verdict.ANOMALIE, 2_500L);
    }

    private void stage(Ligne... rows) {
        try (Lignes.Staging staging = lignes.stage(execution)) {
            List.of(rows).forEach(staging);
        }
    }

    /** A school that Chorus Pro did not find on this day. */
    private static Resultat asked(LocalDate jour) {
        Observation answered = new Observation(new Source(Nature.API, "Chorus Pro"), jour, true);
        Constat constat = new Constat(
                Code.STRUCTURE_INTROUVABLE,
                List.of(new FaitCite("Structure", "introuvable", "Chorus Pro", jour, false)),
                true);
        return new Resultat(
                1,
                "Feuil1!2",
                etablissement("CLG", false),
                Dossier.of(SIRET, List.of(), List.of(), Consultation.introuvable(SIRET, answered, null, "")),
                new Diagnostic(Verdict.ANOMALIE, List.of(constat), Set.of(Point.EXISTENCE)));
    }

    private static Etablissement etablissement(String nom, boolean repaired) {
        return new Etablissement(SIRET, repaired, "0382780R", nom, "VALMONT", "", "", "Camille Martin", "");
    }

    private static Resultat resultat(long ordre, Etablissement etablissement, Code code) {
        Dossier dossier = Dossier.of(
                SIRET,
                List.of(new FicheObservee(
                        SIRET, SEEN, Map.of(Champ.STATUT, "ACTIF", Champ.GESTIONNAIRE_PRINCIPAL, "Camille Martin"))),
                List.of(new RattachementObserve(
                        SIRET,
                        new Personne("Camille Martin", "camille.martin@ac-exemple.example"),
                        Role.GESTIONNAIRE_PRINCIPAL,
                        EtatCompte.INACTIF,
                        StatutRattachement.VALIDEE,
                        SEEN)));
        Constat constat = new Constat(
                code, List.of(new FaitCite("Gestionnaire principal", "", "fiches.csv", TODAY, false)), true);
        String position = "Feuil1!" + (etablissement.nom().startsWith("CLG ") ? ordre + 1 : 2);
        return new Resultat(
                ordre,
                position,
                etablissement,
                dossier,
                new Diagnostic(Verdict.ANOMALIE, List.of(constat), Set.of(Point.EXISTENCE, Point.STATUT)));
    }
}
