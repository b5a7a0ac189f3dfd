package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.mail.CourrielsProperties;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The application context of the command that sends: settings and relay, and no database that stays open. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@EnableConfigurationProperties({AuditProperties.class, CourrielsProperties.class})
@Import(MessagerieConfiguration.class)
public class CourrielsApplication {

    @Bean
    Clock clock(AuditProperties properties) {
        return Clock.system(properties.zone());
    }

    @Bean
    Folders folders(Installation installation, AuditProperties properties) {
        return new Folders(installation.home(), properties);
    }
}
