package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Consultations;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.audit.ResultatWriter;
import fr.academie.chorusaudit.audit.Resultats;
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
import fr.academie.chorusaudit.history.MailSetting;
import fr.academie.chorusaudit.input.ListReader;
import fr.academie.chorusaudit.referentiel.Referentiel;
import fr.academie.chorusaudit.report.Annexe5Properties;
import fr.academie.chorusaudit.report.Rapport;
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
    HistoriqueProperties.class
})
@Import(AuditJobConfiguration.class)
public class ChorusAuditApplication {

    /** The clock of the whole program, in the zone of the settings. */
    @Bean
    Clock clock(AuditProperties properties) {
        return Clock.system(properties.zone());
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
    Resultats resultats(DataSource dataSource) {
        return new Resultats(dataSource);
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
    ListReader listReader() {
        return new ListReader();
    }

    @Bean
    RuleBook ruleBook(DiagnosticProperties properties) {
        return new RuleBook(properties);
    }

    /** No message is sent to schools yet. */
    @Bean
    MailSetting mailSetting() {
        return () -> false;
    }

    @Bean
    Historique historique(
            DataSource dataSource,
            Executions executions,
            Lignes lignes,
            Resultats resultats,
            RuleBook ruleBook,
            HistoriqueProperties properties,
            MailSetting mail,
            Clock clock) {
        return new Historique(dataSource, executions, lignes, resultats, ruleBook, properties, mail, clock);
    }

    @Bean
    Evolutions evolutions(DataSource dataSource) {
        return new Evolutions(dataSource);
    }

    @Bean
    CasOuverts casOuverts(DataSource dataSource, Resultats resultats) {
        return new CasOuverts(dataSource, resultats);
    }

    @Bean
    Rapport rapport(
            Resultats resultats,
            Evolutions evolutions,
            CasOuverts casOuverts,
            Annexe5Properties annexe5,
            AuditProperties properties) {
        return new Rapport(resultats, evolutions, casOuverts, new ConstatTexts(), annexe5, properties.zone());
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
            Executions executions, Resultats resultats, Evolutions evolutions, Rapport rapport, Clock clock) {
        return new ReportFiles(executions, resultats, evolutions, rapport, clock);
    }

    @Bean
    Retention retention(
            Executions executions,
            Referentiel referentiel,
            Consultations consultations,
            Rapport rapport,
            JobRepository jobRepository,
            AuditProperties properties,
            Clock clock) {
        return new Retention(executions, referentiel, consultations, rapport, jobRepository, properties, clock);
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
            Clock clock) {
        return new PastRuns(
                executions,
                resultats,
                new Chronologie(dataSource, resultats),
                new Confirmations(dataSource, clock),
                reportFiles,
                retention,
                folders);
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
            Installation installation,
            Folders folders,
            AuditProperties audit,
            DiagnosticProperties diagnostic,
            HistoriqueProperties historique,
            Evolutions evolutions,
            ReportFiles reportFiles,
            Clock clock) {
        return new AuditRunner(
                auditJob,
                jobOperator,
                jobRepository,
                executions,
                resultats,
                new FreinMessage(evolutions),
                reportFiles,
                consultations,
                chorusPro,
                referentiel,
                rapport,
                installation,
                folders,
                new Settings(audit, diagnostic, historique, chorusPro),
                clock);
    }
}
