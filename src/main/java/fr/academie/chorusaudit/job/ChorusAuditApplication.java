package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.annuaire.AnnuaireProperties;
import fr.academie.chorusaudit.audit.Consultations;
import fr.academie.chorusaudit.audit.Demandes;
import fr.academie.chorusaudit.audit.Ecarts;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.audit.ResultatWriter;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.audit.SafeMigration;
import fr.academie.chorusaudit.audit.SpringBatchTables;
import fr.academie.chorusaudit.choruspro.ChorusProProperties;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import fr.academie.chorusaudit.diagnostic.DiagnosticProperties;
import fr.academie.chorusaudit.diagnostic.RuleBook;
import fr.academie.chorusaudit.history.CasOuverts;
import fr.academie.chorusaudit.history.Chronologie;
import fr.academie.chorusaudit.history.Confirmations;
import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.history.Historique;
import fr.academie.chorusaudit.history.HistoriqueProperties;
import fr.academie.chorusaudit.input.ListReader;
import fr.academie.chorusaudit.mail.CourrielsProperties;
import fr.academie.chorusaudit.mail.OutboxAccess;
import fr.academie.chorusaudit.referentiel.Referentiel;
import fr.academie.chorusaudit.report.Annexe5Properties;
import fr.academie.chorusaudit.report.Contenu;
import fr.academie.chorusaudit.report.Rapport;
import fr.academie.chorusaudit.sauvegarde.SauvegardeProperties;
import fr.academie.chorusaudit.sauvegarde.Sauvegardes;
import fr.academie.chorusaudit.suivi.SuiviProperties;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The application context of every command that needs the database. The command line adds three beans of its own:
 * {@link Installation}, {@link Progress} and {@link StopSignal}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({
    AuditProperties.class,
    DiagnosticProperties.class,
    Annexe5Properties.class,
    ChorusProProperties.class,
    SuiviProperties.class,
    AnnuaireProperties.class,
    SauvegardeProperties.class,
    HistoriqueProperties.class,
    CourrielsProperties.class
})
@Import({AuditJobConfiguration.class, CourrielsConfiguration.class})
public class ChorusAuditApplication {

    /** The clock of the whole program, in the zone of the settings. */
    @Bean
    Clock clock(AuditProperties properties) {
        return Clock.system(properties.zone());
    }

    @Bean
    SafeMigration safeMigration(Installation installation) {
        return new SafeMigration(installation.data());
    }

    @Bean
    SpringBatchTables springBatchTables() {
        return new SpringBatchTables();
    }

    @Bean
    Executions executions(DataSource dataSource, Clock clock) {
        return new Executions(dataSource, clock);
    }

    @Bean
    Lignes lignes(DataSource dataSource) {
        return new Lignes(dataSource);
    }

    @Bean
    Resultats resultats(DataSource dataSource, StopSignal stop) {
        return new Resultats(dataSource, stop::check);
    }

    @Bean
    ResultatWriter resultatTable(DataSource dataSource) {
        return new ResultatWriter(dataSource);
    }

    @Bean
    Referentiel referentiel(DataSource dataSource, AuditProperties properties) {
        return new Referentiel(dataSource, properties.zone());
    }

    @Bean
    Consultations consultations(DataSource dataSource, Clock clock) {
        return new Consultations(dataSource, clock);
    }

    @Bean
    Dossiers dossiers(Referentiel referentiel, Consultations consultations) {
        return new Dossiers(referentiel, consultations);
    }

    @Bean
    ChorusProLookUp chorusProLookUp(
            Consultations consultations,
            ChorusProProperties properties,
            Progress progress,
            StopSignal stop,
            Clock clock) {
        return new ChorusProLookUp(consultations, properties, progress, stop, clock);
    }

    @Bean
    ListReader listReader(ChorusProProperties chorusPro) {
        return new ListReader(chorusPro.verifySiretKey());
    }

    @Bean
    RuleBook ruleBook(DiagnosticProperties properties) {
        return new RuleBook(properties);
    }

    @Bean
    Demandes demandes(DataSource dataSource) {
        return new Demandes(dataSource);
    }

    @Bean
    Ecarts ecarts(DataSource dataSource, StopSignal stop) {
        return new Ecarts(dataSource, stop::check);
    }

    @Bean
    OptionalInputs optionalInputs(Installation installation, SuiviProperties suivi, AnnuaireProperties annuaire) {
        return new OptionalInputs(installation.home(), suivi, annuaire);
    }

    @Bean
    SuiviImport suiviImport(Demandes demandes, OptionalInputs inputs, AuditProperties properties) {
        return new SuiviImport(demandes, inputs, properties.zone());
    }

    @Bean
    AnnuaireImport annuaireImport(
            Ecarts ecarts, Lignes lignes, OptionalInputs inputs, StopSignal stop, AuditProperties properties) {
        return new AnnuaireImport(ecarts, lignes, inputs, stop, properties.zone());
    }

    @Bean
    Historique historique(
            DataSource dataSource,
            Executions executions,
            Lignes lignes,
            Resultats resultats,
            RuleBook ruleBook,
            HistoriqueProperties properties,
            Clock clock) {
        return new Historique(dataSource, executions, lignes, resultats, ruleBook, properties, clock);
    }

    @Bean
    Evolutions evolutions(DataSource dataSource, StopSignal stop) {
        return new Evolutions(dataSource, stop::check);
    }

    @Bean
    CasOuverts casOuverts(DataSource dataSource, Resultats resultats) {
        return new CasOuverts(dataSource, resultats);
    }

    @Bean
    Rapport rapport(
            Resultats resultats,
            Demandes demandes,
            Ecarts ecarts,
            Evolutions evolutions,
            CasOuverts casOuverts,
            Annexe5Properties annexe5,
            AuditProperties properties,
            StopSignal stop) {
        Contenu contenu = new Contenu(resultats, demandes, ecarts, evolutions, casOuverts);
        return new Rapport(contenu, new ConstatTexts(), annexe5, properties.zone(), stop::check);
    }

    @Bean
    Steps steps(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            Executions executions,
            StopSignal stop,
            Progress progress) {
        return new Steps(jobRepository, transactionManager, executions, stop, progress);
    }

    @Bean
    AuditProgress auditProgress(Lignes lignes, Executions executions, Progress progress) {
        return new AuditProgress(lignes, executions, progress);
    }

    @Bean
    ReportFiles reportFiles(
            Executions executions,
            Resultats resultats,
            Evolutions evolutions,
            Rapport rapport,
            CourrielsBilans courriels,
            Clock clock) {
        return new ReportFiles(executions, resultats, evolutions, rapport, courriels, clock);
    }

    @Bean
    Retention retention(
            Executions executions,
            Referentiel referentiel,
            Consultations consultations,
            Rapport rapport,
            OutboxAccess outbox,
            JobRepository jobRepository,
            Installation installation,
            AuditProperties properties,
            Clock clock) {
        return new Retention(
                executions,
                referentiel,
                consultations,
                rapport,
                outbox,
                jobRepository,
                installation.data(),
                properties,
                clock);
    }

    @Bean
    Backup backup(Installation installation, SauvegardeProperties properties, DataSource dataSource, Clock clock) {
        return new Backup(new Sauvegardes(installation.data()), properties, dataSource, clock);
    }

    @Bean
    Folders folders(Installation installation, AuditProperties properties) {
        return new Folders(installation.home(), properties);
    }

    @Bean
    PastRuns pastRuns(
            DataSource dataSource,
            Executions executions,
            Resultats resultats,
            ReportFiles reportFiles,
            Retention retention,
            Folders folders,
            OutboxAccess outbox,
            Installation installation,
            Clock clock) {
        return new PastRuns(
                executions,
                resultats,
                new Chronologie(dataSource, resultats),
                new Confirmations(dataSource, clock),
                reportFiles,
                retention,
                folders,
                outbox,
                installation.data());
    }

    @Bean
    AuditRunner auditRunner(
            Job auditJob,
            JobOperator jobOperator,
            JobRepository jobRepository,
            Executions executions,
            Resultats resultats,
            Consultations consultations,
            ChorusProProperties chorusPro,
            Referentiel referentiel,
            Rapport rapport,
            ReportFiles reportFiles,
            Messagerie messagerie,
            EchecNotice echecNotice,
            Installation installation,
            Folders folders,
            OptionalInputs optionalInputs,
            Backup backup,
            AuditProperties audit,
            DiagnosticProperties diagnostic,
            HistoriqueProperties historique,
            Evolutions evolutions,
            CourrielsProperties courriels,
            Clock clock) {
        return new AuditRunner(
                auditJob,
                jobOperator,
                jobRepository,
                executions,
                resultats,
                evolutions,
                reportFiles,
                consultations,
                chorusPro,
                referentiel,
                rapport,
                messagerie,
                echecNotice,
                installation,
                folders,
                optionalInputs,
                backup,
                new Settings(audit, diagnostic, historique, chorusPro, courriels, optionalInputs),
                clock);
    }
}
