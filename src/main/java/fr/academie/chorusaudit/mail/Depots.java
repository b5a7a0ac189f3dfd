package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.mail.Courriel.Genre;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Puts mails into the outbox. Within one transaction, the caller's. */
class Depots {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Depots(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** See {@link Outbox#remplacer}. */
    void remplacer(Lot lot, Stream<Courriel> courriels, MimeWriter mimeWriter) {
        boolean retenu = lot.retenu() || isHolding(lot);
        jdbc.update(
                "DELETE FROM courriel WHERE mode = ? AND etat = 'EN_ATTENTE' AND genre IN (?, ?)",
                lot.mode().name(),
                lot.genre().name(),
                // A run that came to its end makes an earlier failure old news, and the other way round.
                (lot.genre() == Genre.SYNTHESE ? Genre.ECHEC : lot.genre()).name());
        courriels.forEach(courriel -> deposer(lot, courriel, mimeWriter, retenu));
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
