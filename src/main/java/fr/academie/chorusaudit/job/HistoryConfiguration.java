package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.RuleBook;
import fr.academie.chorusaudit.history.CasOuverts;
import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.history.Historique;
import fr.academie.chorusaudit.history.HistoriqueProperties;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changes from one run to the next. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

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
    FreinMessage freinMessage(Evolutions evolutions) {
        return new FreinMessage(evolutions);
    }
}
