package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.audit.ResultatWriter;
import fr.academie.chorusaudit.diagnostic.RuleBook;
import fr.academie.chorusaudit.history.Historique;
import fr.academie.chorusaudit.input.Lecture;
import fr.academie.chorusaudit.input.ListReader;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.referentiel.Referentiel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The audit, from the files to the report. */
@Configuration(proxyBeanMethods = false)
class AuditJobConfiguration {

    /** The steps of a run, in their order. A run that failed or was killed goes on at the step where it stopped. */
    @Bean
    Job auditJob(
            JobRepository jobRepository,
            Step importStep,
            Step readingStep,
            Step suiviStep,
            Step annuaireStep,
            Step consultationStep,
            Step auditStep,
            Step historyStep,
            Step reportStep,
            Step mailStep,
            Step retentionStep,
            Step summaryStep) {
        return new JobBuilder("audit", jobRepository)
                .start(importStep)
                .next(readingStep)
                .next(suiviStep)
                .next(annuaireStep)
                .next(consultationStep)
                .next(auditStep)
                .next(historyStep)
                .next(reportStep)
                .next(mailStep)
                .next(retentionStep)
                .next(summaryStep)
                .build();
    }

    /** Brings the référentiel up to date with the folders of fiches and users. */
    @Bean
    Step importStep(Steps steps, Referentiel referentiel, Executions executions, Progress progress, StopSignal stop) {
        return steps.tasklet("import", run -> {
            Stream.of(run.fiches(), run.rattachements())
                    .filter(folder -> !Files.isDirectory(folder))
                    .forEach(missing -> progress.note(Messages.get("audit.dossier-absent", missing)));
            var fichiers = referentiel.importer(run.fiches(), run.rattachements(), run.date(), stop::check);
            executions.recordImport(run.execution(), fichiers, referentiel.empreinte());
        });
    }

    /** Stages the list, so that the file may change or vanish afterwards. */
    @Bean
    Step readingStep(Steps steps, ListReader listReader, Lignes lignes, Executions executions, StopSignal stop) {
        return steps.tasklet("lecture", run -> {
            lignes.effacer(run.execution());
            Lecture lecture;
            try (Lignes.Staging staging = lignes.stage(run.execution())) {
                lecture = listReader.read(run.liste(), run.nomListe(), ligne -> {
                    stop.check();
                    staging.accept(ligne);
                });
            }
            executions.recordLecture(run.execution(), lecture);
        });
    }

    /** Reads which assistance requests are under way. */
    @Bean
    Step suiviStep(Steps steps, SuiviImport suiviImport) {
        return steps.tasklet("suivi", run -> suiviImport.isNeeded(), suiviImport::run);
    }

    /** Sets the list against the directory of schools. */
    @Bean
    Step annuaireStep(Steps steps, AnnuaireImport annuaireImport) {
        return steps.tasklet("annuaire", run -> annuaireImport.isNeeded(), annuaireImport::run);
    }

    /**
     * Asks Chorus Pro about the schools that have no answer yet, also when a run is resumed later: another run of the day may
     * have asked about the same schools anew, and counts on these answers since. No transaction is open meanwhile.
     */
    @Bean
    Step consultationStep(Steps steps, ChorusProLookUp chorusProLookUp) {
        return steps.onEveryStart("consultation", chorusProLookUp::isNeeded, chorusProLookUp::run);
    }

    /** Judges the schools, chunk by chunk: look-up, rules, write, one transaction each. */
    @Bean
    Step auditStep(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            AuditProperties properties,
            EtablissementReader etablissementReader,
            ItemProcessor<EtablissementReader.Item, Resultat> diagnosticProcessor,
            ItemWriter<Resultat> resultatWriter,
            AuditProgress auditProgress) {
        return new StepBuilder("audit", jobRepository)
                        .<EtablissementReader.Item, Resultat>chunk(properties.tailleLot())
                        // Without it the chunks would have no transaction at all.
                        .transactionManager(transactionManager)
                        .reader(etablissementReader)
                        .processor(diagnosticProcessor)
                        .writer(resultatWriter)
                        .stream(etablissementReader)
                        .listener(auditProgress)
                        .build();
    }

    /** Opens, keeps and resolves the episodes of constats. Interrupted, it starts again and comes to the same state. */
    @Bean
    Step historyStep(Steps steps, Historique historique, StopSignal stop) {
        return steps.tasklet("historique", run -> {
            String courriels = run.mail() == Mode.OFF ? null : run.mail().name();
            historique.apply(run.execution(), courriels, stop::check);
        });
    }

    /**
     * Writes the workbook and the annexe 5 list from what the run stored, also when a run is resumed later: the call that does
     * so may ask for another folder, or for the edition without names.
     */
    @Bean
    Step reportStep(Steps steps, ReportFiles reportFiles) {
        return steps.onEveryStart("rapport", run -> true, reportFiles::write);
    }

    /** Composes the mails from what the run stored, and sends what may leave. The report does not wait for a relay. */
    @Bean
    Step mailStep(Steps steps, CourrielsStep courriels) {
        return steps.tasklet("courriels", courriels::isNeeded, courriels::run);
    }

    /** Erases what is too old. */
    @Bean
    Step retentionStep(Steps steps, Retention retention) {
        return steps.tasklet("retention", run -> retention.apply(run.date(), run.output()));
    }

    /** Writes the JSON summaries, last of all. */
    @Bean
    Step summaryStep(Steps steps, ReportFiles reportFiles) {
        return steps.tasklet("resume", reportFiles::summarize);
    }

    @Bean
    @StepScope
    EtablissementReader etablissementReader(
            Lignes lignes,
            Dossiers dossiers,
            StopSignal stop,
            AuditProperties properties,
            @Value("#{stepExecution}") StepExecution step) {
        return new EtablissementReader(
                lignes, dossiers, stop, RunParameters.of(step.getJobParameters()), properties.tailleLot());
    }

    @Bean
    @StepScope
    ItemProcessor<EtablissementReader.Item, Resultat> diagnosticProcessor(
            RuleBook ruleBook, @Value("#{stepExecution}") StepExecution step) {
        var today = RunParameters.of(step.getJobParameters()).date();
        return item -> {
            var ligne = item.ligne();
            return new Resultat(
                    ligne.ordre(),
                    ligne.position(),
                    ligne.etablissement(),
                    item.dossier(),
                    ruleBook.diagnose(ligne.etablissement(), item.dossier(), today));
        };
    }

    @Bean
    @StepScope
    ItemWriter<Resultat> resultatWriter(ResultatWriter writer, @Value("#{stepExecution}") StepExecution step) {
        RunParameters run = RunParameters.of(step.getJobParameters());
        return chunk -> writer.write(run.execution(), run.date(), new ArrayList<>(chunk.getItems()));
    }
}
