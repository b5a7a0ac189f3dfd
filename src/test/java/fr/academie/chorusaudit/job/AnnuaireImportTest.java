package fr.academie.chorusaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.annuaire.AnnuaireCsv;
import fr.academie.chorusaudit.annuaire.AnnuaireProperties;
import fr.academie.chorusaudit.annuaire.BilanAnnuaire;
import fr.academie.chorusaudit.annuaire.Ecart;
import fr.academie.chorusaudit.audit.AuditDatabase;
import fr.academie.chorusaudit.audit.Ecarts;
import fr.academie.chorusaudit.audit.Execution.Identite;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.input.Ligne;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.suivi.SuiviProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The list set against the directory, once and again. */
class AnnuaireImportTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 24);

    @TempDir
    Path home;

    private final DataSource database = AuditDatabase.create();
    private final Ecarts ecarts = new Ecarts(database, () -> {});
    private final Lignes lignes = new Lignes(database);
    private long execution;

    @BeforeEach
    void aListOfWhichOneRowSaysNothingButItsSiret() throws IOException {
        execution = new Executions(database, Clock.systemUTC())
                .begin(new Identite(JOUR, "0", "referentiel"), "liste.csv", false, "1", Map.of())
                .id();
        try (Lignes.Staging staging = lignes.stage(execution)) {
            staging.accept(row(1, "", "", ""));
            staging.accept(row(2, AnnuaireCsv.uai(38, 2), "Collège de la liste", ""));
            staging.accept(row(3, AnnuaireCsv.uai(38, 3), "Collège", "Ville"));
        }
        String other = AnnuaireCsv.siret(38, 9);
        String directory = new AnnuaireCsv()
                .college(38, 1)
                .college(38, 2)
                .college(38, 3)
                .college(38, 4)
                // A row that bears the UAI of another school, as one of sixty does.
                .row(AnnuaireCsv.uai(38, 1), other, 38, 9, "Collège", "Public", "OUVERT", "")
                .text();
        Files.createDirectories(home.resolve("input"));
        Files.writeString(home.resolve("input/annuaire-education.csv"), directory);
    }

    @Test
    void aStepThatRunsAgainAfterAKillTellsTheSame() throws IOException {
        Found undisturbed = compare();
        Found resumed = compare();

        assertThat(undisturbed.bilan().completes()).isEqualTo(2);
        assertThat(undisturbed.schools().get(0).uai()).isEqualTo(AnnuaireCsv.uai(38, 1));
        assertThat(undisturbed.schools().get(1).nom()).isEqualTo("Collège de la liste");
        assertThat(resumed).isEqualTo(undisturbed);
    }

    @Test
    void forgetsWhatItAddedAndKeepsWhatTheListSaid() throws IOException {
        List<Etablissement> read = schools();
        compare();
        assertThat(schools()).isNotEqualTo(read);

        ecarts.effacer(execution);

        assertThat(schools()).isEqualTo(read);
        assertThat(ecarts.countCompletes(execution)).isZero();
    }

    /** All that the step leaves. */
    private record Found(BilanAnnuaire bilan, List<Ecart> ecarts, List<Etablissement> schools) {}

    private Found compare() throws IOException {
        StopSignal stop = new StopSignal();
        OptionalInputs inputs =
                new OptionalInputs(home, new SuiviProperties(null, 30), new AnnuaireProperties(null, "", List.of()));
        new AnnuaireImport(
                        ecarts,
                        lignes,
                        new TransactionTemplate(new JdbcTransactionManager(database)),
                        inputs,
                        stop,
                        ZoneOffset.UTC)
                .run(parameters());
        List<Ecart> found = new ArrayList<>();
        ecarts.forEach(execution, found::add);
        return new Found(ecarts.bilan(execution).orElseThrow(), found, schools());
    }

    private List<Etablissement> schools() {
        return lignes.next(execution, 0, 10).stream()
                .map(Lignes.AAuditer::etablissement)
                .toList();
    }

    private RunParameters parameters() {
        return new RunParameters(
                execution,
                JOUR,
                AuditSource.of("referentiel").orElseThrow(),
                home,
                "liste.csv",
                home,
                home,
                home,
                Mode.OFF,
                false);
    }

    private static Ligne row(int number, String uai, String nom, String ville) {
        Siret siret = Siret.parse(AnnuaireCsv.siret(38, number)).orElseThrow();
        return new Ligne.Retenue(
                "Feuille", number + 1, new Etablissement(siret, false, uai, nom, ville, "", "", "", ""));
    }
}
