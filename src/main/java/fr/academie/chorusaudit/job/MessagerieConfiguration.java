package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.mail.CourrielsProperties;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What sending needs, with or without an open database. */
@Configuration(proxyBeanMethods = false)
class MessagerieConfiguration {

    @Bean
    Messagerie messagerie(
            CourrielsProperties properties, ObjectProvider<JavaMailSenderImpl> sender, StopSignal stop, Clock clock) {
        return new Messagerie(properties, sender, stop, clock);
    }

    @Bean
    OutboxSending outboxSending(
            Messagerie messagerie,
            Installation installation,
            Folders folders,
            Progress progress,
            StopSignal stop,
            Clock clock) {
        return new OutboxSending(messagerie, installation, folders, progress, stop, clock);
    }
}
