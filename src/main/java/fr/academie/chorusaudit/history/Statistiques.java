package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.history.Statistique.Compte;
import fr.academie.chorusaudit.history.Statistique.Etablissements;
import fr.academie.chorusaudit.history.Statistique.Frein;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of the figures of each run. */
final class Statistiques {

    private final JdbcTemplate jdbc;

    Statistiques(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Statistique> find(long execution) {
        return jdbc.query("SELECT * FROM statistique WHERE execution_id = ?", Statistiques::read, execution).stream()
                .findFirst();
    }

    /** The newest day that was applied by a run other than this one. */
    Optional<LocalDate> newestDay(long except) {
        return Optional.ofNullable(jdbc.queryForObject(
                "SELECT MAX(jour) FROM statistique WHERE applique AND execution_id <> ?", LocalDate.class, except));
    }

    /** True when some run of an earlier day wrote mails in this mode that nothing held, or that somebody let go. */
    boolean hasMailBefore(LocalDate jour, String courriels) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT 1 FROM statistique WHERE applique AND jour < ? AND courriels = ?"
                        + " AND (frein_le IS NULL OR confirme_le IS NOT NULL))",
                Boolean.class,
                jour,
                courriels));
    }

    /** The last run of an earlier day on this list. */
    Optional<Statistique> lastBefore(LocalDate jour, String liste) {
        return jdbc
                .query(
                        "SELECT * FROM statistique WHERE applique AND liste = ? AND jour < ?"
                                + " ORDER BY jour DESC, rang DESC FETCH FIRST ROW ONLY",
                        Statistiques::read,
                        liste,
                        jour)
                .stream()
                .findFirst();
    }

    /** The earlier days of this list with a braked run for which nobody gave his word. */
    List<LocalDate> heldBefore(LocalDate jour, String liste) {
        return jdbc.queryForList(
                "SELECT DISTINCT jour FROM statistique WHERE applique AND liste = ? AND jour < ?"
                        + " AND frein_le IS NOT NULL AND confirme_le IS NULL",
                LocalDate.class,
                liste,
                jour);
    }

    /** The runs of this day and list. */
    List<Statistique> sameDay(LocalDate jour, String liste) {
        return jdbc.query("SELECT * FROM statistique WHERE liste = ? AND jour = ?", Statistiques::read, liste, jour);
    }

    /** Up to this run, the last run of each day on its list, the newest day last. */
    List<Statistique> upTo(long execution, int days) {
        return jdbc.query("""
                SELECT * FROM (
                    SELECT s.*, ROW_NUMBER() OVER (PARTITION BY s.jour ORDER BY s.rang DESC) AS place FROM statistique s
                    JOIN statistique n ON n.execution_id = ?
                    WHERE s.liste = n.liste AND s.jour <= n.jour AND s.rang <= n.rang
                    ORDER BY s.jour DESC)
                WHERE place = 1 ORDER BY jour DESC FETCH FIRST ? ROWS ONLY
                """, Statistiques::read, execution, days).stream()
                .sorted(Comparator.comparing(Statistique::jour))
                .toList();
    }

    /** Writes the figures of a run, or writes them again. */
    void save(Statistique s, @Nullable String courriels, OffsetDateTime now) {
        Etablissements e = s.etablissements();
        Compte c = s.evolutions();
        Frein frein = s.frein();
        jdbc.update(
                """
                MERGE INTO statistique (execution_id, jour, liste, applique, auditees, anomalie, a_verifier, conforme,
                    non_controle, annexe5, ouverts, aggraves, resolus, toujours_ouverts, entrees, sorties, frein_le,
                    frein_nombre, frein_premier, confirme_le, courriels)
                KEY (execution_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                s.execution(),
                s.jour(),
                s.liste(),
                s.isApplied(),
                e.auditees(),
                e.anomalie(),
                e.aVerifier(),
                e.conforme(),
                e.nonControle(),
                e.annexe5(),
                c.ouverts(),
                c.aggraves(),
                c.resolus(),
                c.toujoursOuverts(),
                c.entrees(),
                c.sorties(),
                frein == null ? null : frein.depuis(),
                frein == null ? 0 : frein.etablissements(),
                frein != null && frein.isPremier(),
                frein == null || !frein.isConfirmed() ? null : now,
                courriels);
    }

    /** The last run that waits for somebody's word; a later run of its list that nothing holds has answered for it. */
    Optional<Statistique> lastHeld() {
        return jdbc.query("""
                SELECT * FROM statistique s WHERE frein_le IS NOT NULL AND confirme_le IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM statistique n WHERE n.applique AND n.liste = s.liste
                    AND (n.frein_le IS NULL OR n.confirme_le IS NOT NULL)
                    AND (n.jour > s.jour OR (n.jour = s.jour AND n.rang > s.rang)))
                ORDER BY jour DESC, rang DESC FETCH FIRST ROW ONLY
                """, Statistiques::read).stream().findFirst();
    }

    /** This run and those before it on its list that wait. */
    List<Long> heldUpTo(long execution) {
        return jdbc.queryForList("""
                SELECT execution_id FROM statistique WHERE frein_le IS NOT NULL AND confirme_le IS NULL
                AND liste = (SELECT liste FROM statistique WHERE execution_id = ?)
                AND (jour, rang) <= (SELECT jour, rang FROM statistique WHERE execution_id = ?)
                ORDER BY execution_id
                """, Long.class, execution, execution);
    }

    void confirm(long execution, OffsetDateTime now) {
        jdbc.update("UPDATE statistique SET confirme_le = ? WHERE execution_id = ?", now, execution);
    }

    private static Statistique read(ResultSet row, int index) throws SQLException {
        LocalDate depuis = row.getObject("frein_le", LocalDate.class);
        return new Statistique(
                row.getLong("execution_id"),
                Objects.requireNonNull(row.getObject("jour", LocalDate.class)),
                row.getString("liste"),
                row.getBoolean("applique"),
                new Etablissements(
                        row.getLong("auditees"),
                        row.getLong("anomalie"),
                        row.getLong("a_verifier"),
                        row.getLong("conforme"),
                        row.getLong("non_controle"),
                        row.getLong("annexe5")),
                new Compte(
                        row.getLong("ouverts"),
                        row.getLong("aggraves"),
                        row.getLong("resolus"),
                        row.getLong("toujours_ouverts"),
                        row.getLong("entrees"),
                        row.getLong("sorties")),
                depuis == null
                        ? null
                        : new Frein(
                                depuis,
                                row.getLong("frein_nombre"),
                                row.getBoolean("frein_premier"),
                                row.getObject("confirme_le") != null));
    }
}
