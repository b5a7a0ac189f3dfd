package fr.academie.chorusaudit.history;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody's word that the inputs of a braked run were right. */
public class Confirmations {

    private final Statistiques statistiques;
    private final Clock clock;

    public Confirmations(DataSource dataSource, Clock clock) {
        this.statistiques = new Statistiques(new JdbcTemplate(dataSource));
        this.clock = clock;
    }

    /** The run of this number, or the last one, if it waits for a word. */
    public Optional<Statistique> held(@Nullable Long execution) {
        return execution == null
                ? statistiques.lastHeld()
                : statistiques.find(execution).filter(Statistique::isHeld);
    }

    /** The numbers of the runs that the word for a run is given for: those before it on its list that wait, too. */
    public List<Long> heldUpTo(Statistique held) {
        return statistiques.heldUpTo(held.execution());
    }

    /** Gives the word for a run. */
    public void confirm(long execution) {
        statistiques.confirm(execution, OffsetDateTime.now(clock));
    }
}
