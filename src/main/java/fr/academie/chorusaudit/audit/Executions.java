package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.audit.Execution.Etat;
import fr.academie.chorusaudit.audit.Execution.Identite;
import fr.academie.chorusaudit.input.Lecture;
import fr.academie.chorusaudit.referentiel.FichierImporte;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The register of runs. */
public class Executions {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Executions(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /** The last run of this identity, whatever became of it. */
    public Optional<Execution> last(Identite identite) {
        return jdbc
                .query(
                        "SELECT * FROM execution WHERE jour = ? AND empreinte = ? AND source = ? ORDER BY passage DESC"
                                + " FETCH FIRST ROW ONLY",
                        ExecutionRow::read,
                        identite.jour(),
                        identite.empreinte(),
                        identite.source())
                .stream()
                .findFirst();
    }

    /** The run of this number. */
    public Optional<Execution> find(long id) {
        return jdbc.query("SELECT * FROM execution WHERE id = ?", ExecutionRow::read, id).stream()
                .findFirst();
    }

    /** The last runs of earlier days that came to their end, one of each list: first that of this name, then the newest. */
    public List<Execution> lastBefore(LocalDate jour, String liste) {
        return jdbc.query("""
                SELECT * FROM (
                    SELECT e.*, ROW_NUMBER() OVER (PARTITION BY liste ORDER BY jour DESC, id DESC) AS place
                    FROM execution e WHERE etat = 'TERMINEE' AND jour < ?)
                WHERE place = 1 ORDER BY CASE WHEN liste = ? THEN 0 ELSE 1 END, jour DESC, id DESC
                FETCH FIRST 20 ROWS ONLY
                """, ExecutionRow::read, jour, liste);
    }

    /** All runs, the latest first. */
    public List<Execution> all() {
        return jdbc.query("SELECT * FROM execution ORDER BY id DESC", ExecutionRow::read);
    }

    /** Registers a new run, one {@code passage} after the last of its identity. */
    public Execution begin(
            Identite identite, String liste, boolean sansNoms, String version, Map<String, String> parametres) {
        int passage = last(identite).map(Execution::passage).orElse(0) + 1;
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement("""
                            INSERT INTO execution
                                (jour, empreinte, source, passage, etat, liste, sans_noms, version, commencee_le, parametres)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """, new String[] {"id"});
                    Object[] values = {
                        identite.jour(),
                        identite.empreinte(),
                        identite.source(),
                        passage,
                        Etat.EN_COURS.name(),
                        liste,
                        sansNoms,
                        version,
                        now(),
                        ExecutionRow.write(parametres)
                    };
                    for (int i = 0; i < values.length; i++) {
                        insert.setObject(i + 1, values[i]);
                    }
                    return insert;
                },
                key);
        return get(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** Takes up an unfinished run again, as the call asks for it now. */
    public Execution resume(Execution execution, boolean sansNoms) {
        jdbc.update(
                "UPDATE execution SET etat = ?, sans_noms = ?, code_sortie = NULL, terminee_le = NULL WHERE id = ?",
                Etat.EN_COURS.name(),
                sansNoms,
                execution.id());
        return get(execution.id());
    }

    /** Keeps what the import did, and what the référentiel says from now on for this run. */
    public void recordImport(long id, List<FichierImporte> fichiers, String referentiel) {
        jdbc.update(
                "UPDATE execution SET fichiers = ?, referentiel = ? WHERE id = ?",
                ExecutionRow.write(fichiers),
                referentiel,
                id);
    }

    /** What the référentiel said when the run imported it; empty before that. */
    public String referentiel(long id) {
        return Objects.requireNonNullElse(
                jdbc.queryForObject("SELECT referentiel FROM execution WHERE id = ?", String.class, id), "");
    }

    /** Keeps the account of the list. */
    public void recordLecture(long id, Lecture lecture) {
        jdbc.update("UPDATE execution SET lecture = ? WHERE id = ?", ExecutionRow.write(lecture), id);
    }

    /** Keeps how long a step took, in milliseconds; a step that runs again replaces its figure. */
    public void recordDuree(long id, String step, long millis) {
        Map<String, Long> durees = new LinkedHashMap<>(get(id).durees());
        durees.put(step, millis);
        jdbc.update("UPDATE execution SET durees = ? WHERE id = ?", ExecutionRow.write(durees), id);
    }

    /** Reserves the number that the names of the run's files bear. */
    public Execution recordSuffixe(long id, int suffixe) {
        jdbc.update("UPDATE execution SET suffixe = ? WHERE id = ?", suffixe, id);
        return get(id);
    }

    /**
     * Makes what is committed survive a power cut: H2 leaves it to the operating system, which writes some seconds later, until
     * it closes the database. Before something leaves that the database must know of.
     */
    public void force() {
        jdbc.execute("CHECKPOINT SYNC");
    }

    /** True when another run of the day reserved this number. */
    public boolean isSuffixeTaken(LocalDate jour, int suffixe) {
        return !jdbc.queryForList("SELECT id FROM execution WHERE jour = ? AND suffixe = ?", Long.class, jour, suffixe)
                .isEmpty();
    }

    /** True when a later run of the day took over the number of this one, to complete it. */
    public boolean isCompletedLater(Execution execution) {
        return !jdbc.queryForList(
                        "SELECT id FROM execution WHERE jour = ? AND suffixe = ? AND id > ? AND etat = 'TERMINEE'",
                        Long.class,
                        execution.identite().jour(),
                        execution.suffixe(),
                        execution.id())
                .isEmpty();
    }

    /** Closes a run with its exit code. */
    public void end(long id, Etat etat, int codeSortie) {
        jdbc.update(
                "UPDATE execution SET etat = ?, code_sortie = ?, terminee_le = ? WHERE id = ?",
                etat.name(),
                codeSortie,
                now(),
                id);
    }

    /** Changes the exit code of a run that came to its end. */
    public void recordCode(long id, int codeSortie) {
        jdbc.update("UPDATE execution SET code_sortie = ? WHERE id = ?", codeSortie, id);
    }

    /** Closes an unfinished run that will not be resumed. */
    public void abandon(long id) {
        jdbc.update("UPDATE execution SET etat = ? WHERE id = ?", Etat.ABANDONNEE.name(), id);
    }

    /** Closes the unfinished runs of earlier days. @return their numbers */
    public List<Long> abandonBefore(LocalDate jour) {
        List<Long> ids = jdbc.queryForList(
                "SELECT id FROM execution WHERE etat IN ('EN_COURS', 'INTERROMPUE') AND jour < ? ORDER BY id",
                Long.class,
                jour);
        ids.forEach(this::abandon);
        return ids;
    }

    /** Erases the runs of the days before {@code jour}, with their lists and results. @return how many */
    public int purge(LocalDate jour) {
        int erased = jdbc.update("DELETE FROM execution WHERE jour < ?", jour);
        if (erased > 0) {
            jdbc.update("DELETE FROM contenu WHERE id NOT IN (SELECT contenu_id FROM resultat)");
        }
        return erased;
    }

    private Execution get(long id) {
        return find(id).orElseThrow();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
