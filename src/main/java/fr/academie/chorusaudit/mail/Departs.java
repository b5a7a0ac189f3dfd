package fr.academie.chorusaudit.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The mails on their way out: taken one at a time, and settled. Each call within one transaction, the caller's. */
class Departs {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Departs(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What there is to do next. */
    sealed interface Suite {}

    /** A mail, now {@link EtatCourriel#EN_COURS}. */
    record Pris(Pli pli) implements Suite {}

    /** Nothing before this instant: the pace. */
    record PlusTard(Instant instant) implements Suite {}

    /** Nothing waits any more. */
    record Rien() implements Suite {}

    /**
     * Takes the next mail out.
     *
     * @param after the last one that this go has tried
     * @param parMinute mails at most within any 60 seconds, those of other processes included; 0: as many as there are
     */
    Suite prendre(Tour tour, long after, int parMinute) {
        Instant now = clock.instant();
        List<Pli> next = jdbc.query(
                // The kinds are constants of the program.
                """
                SELECT id, jour, adresse, message_id, mime FROM courriel
                WHERE mode = ? AND etat = 'EN_ATTENTE' AND id > ? AND NOT retenu AND genre IN (%s)
                ORDER BY id FETCH FIRST ROW ONLY
                """.formatted(tour.destinataires().genres()),
                (row, i) -> new Pli(
                        row.getLong("id"),
                        row.getObject("jour", LocalDate.class),
                        row.getString("adresse"),
                        row.getString("message_id"),
                        row.getBytes("mime")),
                tour.mode().name(),
                after);
        if (next.isEmpty()) {
            return new Rien();
        }
        Instant allowed = parMinute == 0 ? now : allowed(tour.mode(), parMinute, now);
        if (allowed.isAfter(now)) {
            return new PlusTard(allowed);
        }
        jdbc.update(
                "UPDATE courriel SET etat = 'EN_COURS', cause = '', tente_par = ?, tente_le = ? WHERE id = ?",
                tour.execution(),
                timestamp(now),
                next.get(0).id());
        return new Pris(next.get(0));
    }

    /** Says what became of a mail; what is settled keeps its reasons, and no longer its text. */
    void noter(long id, Issue issue) {
        boolean isSettled = issue.etat() != EtatCourriel.EN_ATTENTE;
        OffsetDateTime now = timestamp(clock.instant());
        jdbc.update(
                "UPDATE courriel SET etat = ?, cause = ?, tente_le = ?, parti_le = ? WHERE id = ?",
                issue.etat().name(),
                issue.cause(),
                now,
                issue.etat() == EtatCourriel.ENVOYE ? now : null,
                id);
        if (isSettled) {
            jdbc.update("UPDATE courriel SET mime = NULL WHERE id = ?", id);
        }
    }

    /**
     * Looks at what a killed process had taken out. Only for who holds the {@link SendingLock}: otherwise it may be on its
     * way this very moment. A file can be written twice, a mail cannot be sent twice.
     *
     * @return how many nobody can tell about
     */
    int relever(@Nullable Long execution, String cause) {
        jdbc.update("UPDATE courriel SET etat = 'EN_ATTENTE' WHERE etat = 'EN_COURS' AND mode = 'SIMULATION'");
        return jdbc.update(
                """
                UPDATE courriel SET etat = 'ISSUE_INCONNUE', cause = ?, mime = NULL, tente_par = ?, tente_le = ?
                WHERE etat = 'EN_COURS'
                """,
                cause,
                execution,
                // It may have left until the process died, which was before now.
                timestamp(clock.instant()));
    }

    /** Counted from the ends of the attempts, so that the relay sees no more than the pace either. */
    private Instant allowed(Mode mode, int parMinute, Instant now) {
        return jdbc
                .queryForList(
                        """
                        SELECT tente_le FROM courriel WHERE mode = ? AND tente_le BETWEEN ? AND ?
                        ORDER BY tente_le DESC OFFSET ? ROWS FETCH FIRST ROW ONLY
                        """,
                        OffsetDateTime.class,
                        mode.name(),
                        timestamp(now.minus(WINDOW)),
                        // Later ones come from a clock that was put back: they would stop everything for as long.
                        timestamp(now.plus(WINDOW)),
                        parMinute - 1)
                .stream()
                .map(oldest -> oldest.toInstant().plus(WINDOW).plusMillis(1))
                .findFirst()
                .orElse(now);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
