package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.mail.Courriel.Genre;
import fr.academie.chorusaudit.structure.Siret;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The mails that wait, those that left, and why each was written. */
public class Outbox {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Departs departs;

    public Outbox(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
        this.departs = new Departs(jdbc, clock);
    }

    /** The mails on their way out. */
    Departs departs() {
        return departs;
    }

    /**
     * Puts mails in, in place of those of the same kind that still wait: a mail that leaves late must not tell of
     * yesterday. What the brake held stays held in its new words. Within one transaction, the caller's.
     *
     * @param courriels read to its end
     */
    public void remplacer(Lot lot, Stream<Courriel> courriels, MimeWriter mimeWriter) {
        boolean retenu = lot.retenu() || isHolding(lot);
        jdbc.update(
                "DELETE FROM courriel WHERE mode = ? AND etat = 'EN_ATTENTE' AND genre IN (?, ?)",
                lot.mode().name(),
                lot.genre().name(),
                // A run that came to its end makes an earlier failure old news, and the other way round.
                (lot.genre() == Genre.SYNTHESE ? Genre.ECHEC : lot.genre()).name());
        courriels.forEach(courriel -> deposer(lot, courriel, mimeWriter, retenu));
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

    /** Lets go what the brake held; it leaves with the next sending. @return how many mails */
    public int liberer(Mode mode) {
        return jdbc.update(
                "UPDATE courriel SET retenu = FALSE WHERE mode = ? AND etat = 'EN_ATTENTE' AND retenu", mode.name());
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
                       COUNT(CASE WHEN etat = 'EN_ATTENTE' AND retenu THEN 1 END)
                FROM (SELECT etat, cause, retenu, tente_le >= ? AND tente_par IS NOT DISTINCT FROM ? AS ours
                      FROM courriel WHERE mode = ?)
                """,
                (row, i) -> new BilanCourriels(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)),
                // The database keeps milliseconds.
                depuis.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC),
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

    private boolean isHolding(Lot lot) {
        return !jdbc.queryForList(
                        "SELECT id FROM courriel WHERE mode = ? AND genre = ? AND etat = 'EN_ATTENTE' AND retenu",
                        Long.class,
                        lot.mode().name(),
                        lot.genre().name())
                .isEmpty();
    }

    private void deposer(Lot lot, Courriel courriel, MimeWriter mimeWriter, boolean retenu) {
        String adresse = mimeWriter.recipient(courriel);
        if (lot.cle() != null && isKnown(lot, adresse)) {
            return;
        }
        String messageId = mimeWriter.messageId(courriel, lot.cle());
        long id = insert(
                """
                INSERT INTO courriel
                    (mode, genre, execution_id, jour, cle, adresse, sujet, message_id, mime, etat, retenu, cree_le)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'EN_ATTENTE', ?, ?)
                """,
                lot.mode().name(),
                courriel.genre().name(),
                lot.execution(),
                lot.jour(),
                lot.cle(),
                adresse,
                courriel.sujet(),
                messageId,
                mimeWriter.write(courriel, messageId),
                retenu,
                OffsetDateTime.now(clock));
        courriel.objets()
                .forEach(objet -> jdbc.update(
                        "INSERT INTO courriel_objet VALUES (?, ?, ?, ?, ?, ?, ?)",
                        id,
                        lot.mode().name(),
                        objet.siret().digits(),
                        objet.code().name(),
                        objet.ouvertLe(),
                        objet.occasion(),
                        adresse));
    }

    private boolean isKnown(Lot lot, String adresse) {
        return !jdbc.queryForList(
                        "SELECT id FROM courriel WHERE mode = ? AND cle = ? AND adresse = ?",
                        Long.class,
                        lot.mode().name(),
                        lot.cle(),
                        adresse)
                .isEmpty();
    }

    private long insert(String sql, @Nullable Object... values) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement(sql, new String[] {"id"});
                    for (int i = 0; i < values.length; i++) {
                        insert.setObject(i + 1, values[i]);
                    }
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
