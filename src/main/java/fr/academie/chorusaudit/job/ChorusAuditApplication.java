package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.annuaire.AnnuaireProperties;
import fr.academie.chorusaudit.audit.Consultations;
import fr.academie.chorusaudit.audit.Demandes;
import fr.academie.chorusaudit.audit.Ecarts;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.audit.SafeMigration;
import fr.academie.chorusaudit.audit.SpringBatchTables;
import fr.academie.chorusaudit.choruspro.ChorusProProperties;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import fr.academie.chorusaudit.diagnostic.DiagnosticProperties;
import fr.academie.chorusaudit.diagnostic.RuleBook;
import fr.academie.chorusaudit.history.CasOuverts;
import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.history.HistoriqueProperties;
import fr.academie.chorusaudit.input.ListReader;
import fr.academie.chorusaudit.mail.CourrielsProperties;
import fr.academie.chorusaudit.referentiel.Referentiel;
import fr.academie.chorusaudit.report.Annexe5Properties;
import fr.academie.chorusaudit.report.Contenu;
import fr.academie.chorusaudit.report.Rapport;
import fr.academie.chorusaudit.sauvegarde.SauvegardeProperties;
import fr.academie.chorusaudit.suivi.SuiviProperties;
import java.time.Clock;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
@Import({
    TablesConfiguration.class,
    HistoryConfiguration.class,
    AuditJobConfiguration.class,
    CourrielsConfiguration.class,
    RunsConfiguration.class
})
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
    OptionalInputs optionalInputs(Installation installation, SuiviProperties suivi, AnnuaireProperties annuaire) {
        return new OptionalInputs(installation.home(), suivi, annuaire);
    }

    @Bean
    SuiviImport suiviImport(Demandes demandes, OptionalInputs inputs, AuditProperties properties) {
        return new SuiviImport(demandes, inputs, properties.zone());
    }

    @Bean
    AnnuaireImport annuaireImport(
            Ecarts ecarts,
            Lignes lignes,
            PlatformTransactionManager transactionManager,
            OptionalInputs inputs,
            StopSignal stop,
            AuditProperties properties) {
        return new AnnuaireImport(
                ecarts, lignes, new TransactionTemplate(transactionManager), inputs, stop, properties.zone());
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
}
