package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Siret;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The answers of Chorus Pro, kept with their day, so that a resumed run does not ask again. */
public class Consultations {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Consultations(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /** Keeps an answer for a run; committed at once, since it cost three calls. */
    public void save(long execution, Consultation answer) {
        jdbc.update(
                "MERGE INTO consultation (siret, execution_id, etat, obtenue_le, contenu) KEY (siret) VALUES (?, ?, ?, ?, ?)",
                answer.siret().digits(),
                execution,
                answer.etat().name(),
                OffsetDateTime.now(clock),
                MAPPER.writeValueAsBytes(answer));
    }

    /** Makes a run count on the answers that its schools got since {@code since}; failures are asked again. */
    public void reuseSince(long execution, Instant since) {
        jdbc.update("""
                UPDATE consultation SET execution_id = ? WHERE etat <> 'ECHEC' AND obtenue_le >= ? AND siret IN
                    (SELECT siret FROM ligne WHERE execution_id = ? AND nature = 'RETENUE')
                """, execution, OffsetDateTime.ofInstant(since, ZoneOffset.UTC), execution);
    }

    /** Makes a run count on the answers of an earlier one; failures are asked again. */
    public void carryOver(long from, long to) {
        jdbc.update("UPDATE consultation SET execution_id = ? WHERE execution_id = ? AND etat <> 'ECHEC'", to, from);
    }

    /** How many schools of a run have neither an answer nor a result yet. */
    public long countMissing(long execution) {
        Long count = jdbc.queryForObject("SELECT COUNT(*) " + MISSING, Long.class, execution, execution, 0L);
        return count == null ? 0 : count;
    }

    private static final String MISSING = """
            FROM ligne l LEFT JOIN consultation c ON c.siret = l.siret AND c.execution_id = ? AND c.etat <> 'ECHEC'
            LEFT JOIN resultat r ON r.execution_id = l.execution_id AND r.ordre = l.ordre
            WHERE l.execution_id = ? AND l.nature = 'RETENUE' AND c.siret IS NULL AND r.ordre IS NULL AND l.ordre > ?
            """;

    /** The schools of a run that have neither an answer nor a result yet, in the order of the list, read as they are asked for. */
    public Iterator<Siret> missing(long execution) {
        return new Missing(execution);
    }

    /** The answers that a run counts on. */
    public Map<Siret, Consultation> find(long execution, Collection<Siret> sirets) {
        Map<Siret, Consultation> answers = new HashMap<>();
        Object[] digits = sirets.stream().map(Siret::digits).toArray();
        jdbc.query(
                "SELECT c.contenu FROM UNNEST(?) s(siret) JOIN consultation c ON c.siret = s.siret WHERE c.execution_id = ?",
                statement -> {
                    statement.setObject(1, digits);
                    statement.setLong(2, execution);
                },
                row -> {
                    Consultation answer = MAPPER.readValue(row.getBytes(1), Consultation.class);
                    answers.put(answer.siret(), answer);
                });
        return answers;
    }

    /** Forgets the answers got before {@code day}. */
    public void purge(LocalDate day) {
        jdbc.update(
                "DELETE FROM consultation WHERE obtenue_le < ?",
                day.atStartOfDay(clock.getZone()).toOffsetDateTime());
    }

    private final class Missing implements Iterator<Siret> {

        private record Row(long ordre, Siret siret) {}

        private final long execution;
        private final Queue<Row> page = new ArrayDeque<>();
        private long last;
        private boolean isOver;

        private Missing(long execution) {
            this.execution = execution;
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty() && !isOver) {
                List<Row> next = jdbc.query(
                        "SELECT l.ordre, l.siret " + MISSING
                                + " ORDER BY l.execution_id, l.ordre FETCH FIRST ? ROWS ONLY",
                        (row, i) -> new Row(row.getLong(1), new Siret(row.getString(2))),
                        execution,
                        execution,
                        last,
                        PAGE);
                page.addAll(next);
                isOver = next.isEmpty();
            }
            return !page.isEmpty();
        }

        @Override
        public Siret next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = page.remove();
            last = row.ordre();
            return row.siret();
        }
    }
}
