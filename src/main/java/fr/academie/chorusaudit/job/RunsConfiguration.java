package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Consultations;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.choruspro.ChorusProProperties;
import fr.academie.chorusaudit.diagnostic.DiagnosticProperties;
import fr.academie.chorusaudit.history.Chronologie;
import fr.academie.chorusaudit.history.Confirmations;
import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.history.HistoriqueProperties;
import fr.academie.chorusaudit.mail.CourrielsProperties;
import fr.academie.chorusaudit.mail.OutboxAccess;
import fr.academie.chorusaudit.referentiel.Referentiel;
import fr.academie.chorusaudit.report.Annexe5Properties;
import fr.academie.chorusaudit.report.Rapport;
import fr.academie.chorusaudit.sauvegarde.SauvegardeProperties;
import fr.academie.chorusaudit.sauvegarde.Sauvegardes;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Beginning, resuming, completing and erasing runs. */
@Configuration(proxyBeanMethods = false)
class RunsConfiguration {

    @Bean
    Settings settings(
            AuditProperties audit,
            DiagnosticProperties diagnostic,
            HistoriqueProperties historique,
            Annexe5Properties annexe5,
            ChorusProProperties chorusPro,
            CourrielsProperties courriels,
            SauvegardeProperties sauvegardes,
            OptionalInputs inputs) {
        return new Settings(audit, diagnostic, historique, annexe5, chorusPro, courriels, sauvegardes, inputs);
    }

    @Bean
    Folders folders(Installation installation, AuditProperties properties) {
        return new Folders(installation.home(), properties);
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
    RunRegister runRegister(
            Executions executions,
            Resultats resultats,
            Consultations consultations,
            Referentiel referentiel,
            OptionalInputs optionalInputs,
            FreinMessage freinMessage,
            Installation installation,
            Settings settings,
            PlatformTransactionManager transactionManager) {
        return new RunRegister(
                executions,
                resultats,
                consultations,
                referentiel,
                optionalInputs,
                freinMessage,
                installation,
                settings,
                transactionManager);
    }

    @Bean
    RunLauncher runLauncher(
            Job auditJob,
            JobOperator jobOperator,
            JobRepository jobRepository,
            Executions executions,
            Resultats resultats,
            ReportFiles reportFiles,
            Rapport rapport,
            FreinMessage freinMessage,
            Backup backup,
            Installation installation,
            Evolutions evolutions,
            Clock clock) {
        return new RunLauncher(
                auditJob,
                jobOperator,
                jobRepository,
                executions,
                resultats,
                reportFiles,
                rapport,
                freinMessage,
                new DateMessage(evolutions, clock),
                backup,
                installation.data());
    }

    @Bean
    AuditRunner auditRunner(
            RunRegister register,
            RunLauncher launcher,
            ReportFiles reportFiles,
            ChorusProProperties chorusPro,
            Messagerie messagerie,
            EchecNotice echecNotice,
            Folders folders,
            OptionalInputs optionalInputs,
            Backup backup,
            Installation installation,
            Clock clock) {
        return new AuditRunner(
                register,
                launcher,
                reportFiles,
                chorusPro,
                messagerie,
                echecNotice,
                folders,
                optionalInputs,
                backup,
                installation.data(),
                clock);
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
            Job auditJob,
            JobRepository jobRepository,
            Installation installation,
            Clock clock) {
        return new PastRuns(
                executions,
                new Chronologie(dataSource, resultats),
                new Confirmations(dataSource, clock),
                reportFiles,
                new LastCalls(auditJob, jobRepository),
                retention,
                folders,
                outbox,
                installation.data());
    }
}
