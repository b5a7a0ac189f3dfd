package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Consultations;
import fr.academie.chorusaudit.audit.Demandes;
import fr.academie.chorusaudit.audit.Ecarts;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.audit.ResultatWriter;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.referentiel.Referentiel;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the database keeps of runs, of the référentiel and of the answers of Chorus Pro. */
@Configuration(proxyBeanMethods = false)
class TablesConfiguration {

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
    Demandes demandes(DataSource dataSource) {
        return new Demandes(dataSource);
    }

    @Bean
    Ecarts ecarts(DataSource dataSource, StopSignal stop) {
        return new Ecarts(dataSource, stop::check);
    }
}
