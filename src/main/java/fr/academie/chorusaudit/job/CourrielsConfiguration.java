package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Demandes;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.history.Chronologie;
import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.mail.CourrielsProperties;
import fr.academie.chorusaudit.mail.Outbox;
import fr.academie.chorusaudit.mail.OutboxAccess;
import fr.academie.chorusaudit.report.Annexe5Properties;
import fr.academie.chorusaudit.report.Rapport;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** The mails of a run, from the outbox to the relay. */
@Configuration(proxyBeanMethods = false)
@Import(MessagerieConfiguration.class)
class CourrielsConfiguration {

    @Bean
    OutboxAccess outboxAccess(DataSource dataSource, PlatformTransactionManager transactionManager, Clock clock) {
        return new RunOutbox(new Outbox(dataSource, clock), transactionManager);
    }

    @Bean
    CourrielsBilans courrielsBilans(OutboxAccess outbox) {
        return new CourrielsBilans(outbox);
    }

    @Bean
    Courriers courriers(
            CourrielsProperties properties,
            Annexe5Properties annexe5,
            Resultats resultats,
            Demandes demandes,
            DataSource dataSource,
            Rapport rapport,
            Messagerie messagerie) {
        EpisodesSuivis episodes = new EpisodesSuivis(new Chronologie(dataSource, resultats));
        return new Courriers(properties, annexe5, resultats, demandes, episodes, rapport, messagerie.mimeWriter());
    }

    @Bean
    CourrielsStep courrielsStep(
            Executions executions,
            Resultats resultats,
            Rapport rapport,
            OutboxAccess outbox,
            Courriers courriers,
            Messagerie messagerie,
            Evolutions evolutions,
            Installation installation,
            Progress progress,
            StopSignal stop,
            Clock clock) {
        return new CourrielsStep(
                executions,
                resultats,
                rapport,
                outbox,
                courriers,
                messagerie,
                evolutions,
                installation.data(),
                progress,
                new StopVeille(stop, clock));
    }

    @Bean
    EchecNotice echecNotice(
            OutboxAccess outbox, Courriers courriers, Messagerie messagerie, Installation installation) {
        return new EchecNotice(outbox, courriers, messagerie, installation.data());
    }

    @Bean
    CourrielsCollecte courrielsCollecte(
            Executions executions,
            OutboxAccess outbox,
            Courriers courriers,
            OutboxSending sending,
            Folders folders,
            Clock clock) {
        return new CourrielsCollecte(executions, outbox, courriers, sending, folders, clock);
    }
}
