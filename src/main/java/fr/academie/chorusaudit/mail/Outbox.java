package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.structure.Siret;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The mails that wait, those that left, and why each was written. */
public class Outbox {

    private final JdbcTemplate jdbc;
    private final Depots depots;
    private final Departs departs;

    public Outbox(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.depots = new Depots(jdbc, clock);
        this.departs = new Departs(jdbc, clock);
    }

    /** Makes what is committed survive a power cut, which H2 does by itself only when it closes the database. */
    public void force() {
        jdbc.execute("CHECKPOINT SYNC");
    }

    /** The mails on their way out. */
    Departs departs() {
        return departs;
    }

    /**
     * Puts mails in, in place of those of the same kind and list that still wait: a mail that leaves late must not tell
     * of yesterday. Within one transaction, the caller's.
     *
     * @param courriels read to its end
     */
    public void remplacer(Lot lot, Stream<Courriel> courriels, MimeWriter mimeWriter) {
        depots.remplacer(lot, courriels, mimeWriter);
    }

    /** What left, or may have left, to an address about a school, each reason with the day on which it was told. */
    public Map<Objet, LocalDate> dejaDits(Mode mode, String adresse, Siret siret) {
        Map<Objet, LocalDate> dits = new HashMap<>();
        jdbc.query(
                """
                SELECT o.code, o.ouvert_le, o.occasion, c.jour FROM courriel_objet o JOIN courriel c ON c.id = o.courriel_id
                WHERE o.mode = ? AND o.siret = ? AND o.adresse = ? AND c.etat <> 'EN_ATTENTE'
                """,
                row -> {
                    dits.put(
                            new Objet(
                                    siret,
                                    Code.valueOf(row.getString("code")),
                                    row.getObject("ouvert_le", LocalDate.class),
                                    row.getString("occasion")),
                            row.getObject("jour", LocalDate.class));
                },
                mode.name(),
                siret.digits(),
                adresse);
        return dits;
    }

    /** True when mails of an earlier day wait. */
    public boolean hasWaitingBefore(LocalDate jour) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT 1 FROM courriel WHERE etat = 'EN_ATTENTE' AND jour < ?)", Boolean.class, jour));
    }

    /**
     * Drops the mails to schools that wait since before a run that writes none: it has judged anew, and the next that
     * writes some tells what is still so. @return how many
     */
    public int oublier(long execution, LocalDate jour) {
        return depots.oublier(execution, jour);
    }

    /** What an address refused about a school. */
    public Set<Objet> refuses(Mode mode, String adresse, Siret siret) {
        return new HashSet<>(jdbc.query(
                """
                SELECT o.code, o.ouvert_le, o.occasion FROM courriel_objet o JOIN courriel c ON c.id = o.courriel_id
                WHERE o.mode = ? AND o.siret = ? AND o.adresse = ? AND c.etat = 'REFUSE'
                """,
                (row, i) -> new Objet(
                        siret,
                        Code.valueOf(row.getString("code")),
                        row.getObject("ouvert_le", LocalDate.class),
                        row.getString("occasion")),
                mode.name(),
                siret.digits(),
                adresse));
    }

    /** Lets go what the brake held of these runs; it leaves with the next sending. @return how many mails */
    public int liberer(Collection<Long> executions) {
        return executions.stream()
                .mapToInt(id -> jdbc.update(
                        "UPDATE courriel SET retenu = FALSE WHERE execution_id = ? AND etat = 'EN_ATTENTE' AND retenu",
                        id))
                .sum();
    }

    /** The mails of a run in figures. */
    public BilanCourriels bilan(Mode mode, long execution) {
        return bilan(mode, execution, Instant.EPOCH);
    }

    /** What the command {@code courriels} has done since it began, in figures. */
    public BilanCourriels bilan(Mode mode, Instant depuis) {
        return bilan(mode, null, depuis);
    }

    private BilanCourriels bilan(Mode mode, @Nullable Long execution, Instant depuis) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                SELECT COUNT(CASE WHEN ours AND etat = 'ENVOYE' THEN 1 END),
                       COUNT(CASE WHEN etat = 'EN_ATTENTE' THEN 1 END),
                       COUNT(CASE WHEN ours AND etat = 'REFUSE' THEN 1 END),
                       COUNT(CASE WHEN ours AND etat = 'ISSUE_INCONNUE' THEN 1 END),
                       COUNT(CASE WHEN ours AND etat = 'EN_ATTENTE' AND cause <> '' THEN 1 END),
                       COUNT(CASE WHEN etat = 'EN_ATTENTE' AND retenu AND composed THEN 1 END)
                FROM (SELECT etat, cause, retenu, tente_le >= ? AND tente_par IS NOT DISTINCT FROM ? AS ours,
                             execution_id = COALESCE(CAST(? AS BIGINT), execution_id) AS composed
                      FROM courriel WHERE mode = ?)
                """,
                (row, i) -> new BilanCourriels(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)),
                // The database keeps milliseconds.
                depuis.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC),
                execution,
                execution,
                mode.name()));
    }

    /** The latest mails, the newest first. */
    public List<Depose> derniers(int count) {
        return jdbc.query(
                """
                SELECT c.*, (SELECT COUNT(DISTINCT o.siret) FROM courriel_objet o WHERE o.courriel_id = c.id) AS ecoles
                FROM courriel c ORDER BY c.id DESC FETCH FIRST ? ROWS ONLY
                """,
                (row, i) -> new Depose(
                        row.getLong("id"),
                        Mode.valueOf(row.getString("mode")),
                        EtatCourriel.valueOf(row.getString("etat")),
                        row.getBoolean("retenu"),
                        row.getObject("jour", LocalDate.class),
                        row.getString("adresse"),
                        row.getString("sujet"),
                        row.getInt("ecoles"),
                        row.getString("cause")),
                count);
    }

    /** The addresses of the mails to schools of which this run settled that they are in this state. */
    public List<String> adresses(Mode mode, long execution, EtatCourriel etat) {
        return jdbc.queryForList(
                "SELECT DISTINCT adresse FROM courriel WHERE mode = ? AND tente_par = ? AND etat = ? ORDER BY adresse",
                String.class,
                mode.name(),
                execution,
                etat.name());
    }

    /** How many mails there are in each state, whatever the mode. */
    public Map<EtatCourriel, Long> parEtat() {
        Map<EtatCourriel, Long> counts = new HashMap<>();
        jdbc.query("SELECT etat, COUNT(*) FROM courriel GROUP BY etat", row -> {
            counts.put(EtatCourriel.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /** Erases the mails of the days before {@code jour}, with their addresses. @return how many */
    public int purge(LocalDate jour) {
        return jdbc.update("DELETE FROM courriel WHERE jour < ?", jour);
    }
}
