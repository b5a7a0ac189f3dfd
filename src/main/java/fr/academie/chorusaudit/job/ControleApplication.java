package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.choruspro.ChorusProProperties;
import fr.academie.chorusaudit.choruspro.Controle;
import fr.academie.chorusaudit.diagnostic.DiagnosticProperties;
import fr.academie.chorusaudit.report.Annexe5Properties;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The application context of the check of the way to Chorus Pro: all settings, and no database. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    AuditProperties.class,
    DiagnosticProperties.class,
    Annexe5Properties.class,
    ChorusProProperties.class
})
public class ControleApplication {

    @Bean
    Controle controle(ChorusProProperties chorusPro, AuditProperties audit) {
        return new Controle(chorusPro, Clock.system(audit.zone()));
    }
}
