package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.mail.Courriel.Genre;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Puts mails into the outbox. Within one transaction, the caller's. */
class Depots {

    /**
     * What waits since an earlier run of the same list, or tells of a school that this run has judged anew. Other lists
     * keep their own: somebody may audit a list of his in between.
     */
    private static final String STALE = """
            (CAST(? AS BIGINT) IS NULL OR execution_id IS NULL
                OR execution_id IN (
                    SELECT id FROM execution WHERE liste = (SELECT liste FROM execution WHERE id = CAST(? AS BIGINT)))
                OR id IN (SELECT courriel_id FROM courriel_objet WHERE siret IN (
                    SELECT siret FROM ligne WHERE execution_id = CAST(? AS BIGINT))))
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Depots(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** See {@link Outbox#remplacer}. */
    void remplacer(Lot lot, Stream<Courriel> courriels, MimeWriter mimeWriter) {
        Long run = lot.execution();
        jdbc.update(
                "DELETE FROM courriel WHERE mode = ? AND etat = 'EN_ATTENTE' AND genre IN (?, ?) AND " + STALE,
                lot.mode().name(),
                lot.genre().name(),
                // A run that came to its end makes an earlier failure old news, and the other way round.
                (lot.genre() == Genre.SYNTHESE ? Genre.ECHEC : lot.genre()).name(),
                run,
                run,
                run);
        courriels.forEach(courriel -> deposer(lot, courriel, mimeWriter));
    }

    /** See {@link Outbox#oublier}. */
    int oublier(long execution, LocalDate jour) {
        return jdbc.update(
                "DELETE FROM courriel WHERE etat = 'EN_ATTENTE' AND genre = ? AND jour < ? AND " + STALE,
                Genre.ETABLISSEMENTS.name(),
                jour,
                execution,
                execution,
                execution);
    }

    private void deposer(Lot lot, Courriel courriel, MimeWriter mimeWriter) {
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
                lot.retenu(),
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
