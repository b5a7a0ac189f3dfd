package fr.academie.chorusaudit.referentiel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table of the files that were ever imported, and of their refused rows. */
final class Registre {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Registre(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        this.batches = template;
    }

    /** Every known file, by folder and path. */
    List<Fichier> all() {
        return jdbc.sql("SELECT * FROM referentiel_fichier ORDER BY dossier, chemin")
                .query((row, number) -> fichier(row))
                .list();
    }

    List<FichierImporte.Refus> refus(long id) {
        return jdbc.sql("SELECT emplacement, motif FROM referentiel_refus WHERE fichier_id = ? ORDER BY rang")
                .param(id)
                .query((row, number) -> new FichierImporte.Refus(row.getString("emplacement"), row.getString("motif")))
                .list();
    }

    /** Notes a file whose rows follow; {@link #conclude} completes it. */
    long add(Found found, String empreinte, LocalDate jour, int regles, LocalDate today) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO referentiel_fichier (dossier, chemin, relatif, empreinte, jour, regles, lignes, vu_le)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0, ?)")
                .params(
                        found.dossier().name(),
                        found.chemin().toString(),
                        found.relatif(),
                        empreinte,
                        jour,
                        regles,
                        today)
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("the database gave no key");
        }
        return id.longValue();
    }

    void conclude(long id, Ecriture written) {
        jdbc.sql("UPDATE referentiel_fichier SET lignes = ?, relire_le = ? WHERE id = ?")
                .param(written.lignes())
                .param(written.relireLe())
                .param(id)
                .update();
    }

    /** Gives a known file the place where it lies now. */
    void move(long id, Found found) {
        jdbc.sql("UPDATE referentiel_fichier SET chemin = ?, relatif = ? WHERE id = ?")
                .params(found.chemin().toString(), found.relatif(), id)
                .update();
    }

    /** Forgets a file and all that it said. */
    void delete(long id) {
        jdbc.sql("DELETE FROM referentiel_fichier WHERE id = ?").param(id).update();
    }

    void seen(Collection<Long> ids, LocalDate today) {
        batches.batchUpdate(
                "UPDATE referentiel_fichier SET vu_le = ?, disparu_le = NULL WHERE id = ?",
                ids.stream().map(id -> new Object[] {today, id}).toList());
    }

    void vanished(Collection<Long> ids, LocalDate today) {
        batches.batchUpdate(
                "UPDATE referentiel_fichier SET disparu_le = COALESCE(disparu_le, ?) WHERE id = ?",
                ids.stream().map(id -> new Object[] {today, id}).toList());
    }

    int deleteVanishedBefore(LocalDate day) {
        return jdbc.sql("DELETE FROM referentiel_fichier WHERE disparu_le IS NOT NULL AND vu_le < ?")
                .param(day)
                .update();
    }

    private static Fichier fichier(ResultSet row) throws SQLException {
        return new Fichier(
                row.getLong("id"),
                FichierImporte.Dossier.valueOf(row.getString("dossier")),
                row.getString("chemin"),
                row.getString("relatif"),
                row.getString("empreinte"),
                row.getObject("jour", LocalDate.class),
                row.getInt("regles"),
                row.getObject("relire_le", LocalDate.class),
                row.getLong("lignes"));
    }
}
