package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.structure.Siret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of episodes. */
final class Episodes {

    private final JdbcTemplate jdbc;

    Episodes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The episodes of these schools that are open, or were resolved on {@code jour}. */
    Map<Siret, List<Episode>> openOn(LocalDate jour, Collection<Siret> sirets) {
        Map<Siret, List<Episode>> found = new HashMap<>();
        Object[] digits = sirets.stream().map(Siret::digits).toArray();
        jdbc.query(
                "SELECT e.* FROM UNNEST(?) s(siret) JOIN episode e ON e.siret = s.siret"
                        + " WHERE e.resolu_le IS NULL OR e.resolu_le = ? ORDER BY e.id",
                statement -> {
                    statement.setObject(1, digits);
                    statement.setObject(2, jour);
                },
                row -> {
                    Episode episode = read(row, 0);
                    found.computeIfAbsent(episode.siret(), siret -> new ArrayList<>())
                            .add(episode);
                });
        return found;
    }

    /** All the episodes of a school, the oldest first. */
    List<Episode> of(Siret siret) {
        return jdbc.query(
                "SELECT * FROM episode WHERE siret = ? ORDER BY ouvert_le, id", Episodes::read, siret.digits());
    }

    /** Writes new episodes and changed ones. */
    void save(List<Episode> episodes) {
        jdbc.batchUpdate(
                """
                INSERT INTO episode (siret, code, ouvert_le, vu_le, fait_le, resolu_le, annexe5_le, annexe5_fin, ouvert_par,
                    resolu_par) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                episodes.stream()
                        .filter(episode -> episode.id() == 0)
                        .map(e -> new Object[] {
                            e.siret().digits(),
                            e.code().name(),
                            e.ouvertLe(),
                            e.vuLe(),
                            e.faitLe(),
                            e.resoluLe(),
                            e.annexe5Le(),
                            e.annexe5Fin(),
                            e.ouvertPar(),
                            e.resoluPar()
                        })
                        .toList());
        jdbc.batchUpdate(
                """
                UPDATE episode SET vu_le = ?, fait_le = ?, resolu_le = ?, annexe5_le = ?, annexe5_fin = ?, resolu_par = ?
                WHERE id = ?
                """,
                episodes.stream()
                        .filter(episode -> episode.id() != 0)
                        .map(e -> new Object[] {
                            e.vuLe(), e.faitLe(), e.resoluLe(), e.annexe5Le(), e.annexe5Fin(), e.resoluPar(), e.id()
                        })
                        .toList());
    }

    private static Episode read(ResultSet row, int index) throws SQLException {
        return new Episode(
                row.getLong("id"),
                new Siret(row.getString("siret")),
                Code.valueOf(row.getString("code")),
                row.getObject("ouvert_le", LocalDate.class),
                row.getObject("vu_le", LocalDate.class),
                row.getObject("fait_le", LocalDate.class),
                row.getObject("resolu_le", LocalDate.class),
                row.getObject("annexe5_le", LocalDate.class),
                row.getObject("annexe5_fin", LocalDate.class),
                row.getLong("ouvert_par"),
                row.getObject("resolu_par", Long.class));
    }
}
