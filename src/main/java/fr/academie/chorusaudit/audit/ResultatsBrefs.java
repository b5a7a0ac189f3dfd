package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The results of runs page by page, as far as their history needs them: without the facts. */
public class ResultatsBrefs {

    private final JdbcTemplate jdbc;

    public ResultatsBrefs(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * What the history needs of the schools after the row {@code after}, in the order of the list.
     *
     * @param jour the day of the run
     */
    public List<ResultatBref> next(long execution, LocalDate jour, long after, int count) {
        return jdbc.query(
                """
                SELECT l.ordre, l.siret, l.siret_repare, t.constats FROM ligne l
                JOIN resultat r ON r.execution_id = l.execution_id AND r.ordre = l.ordre
                JOIN contenu t ON t.id = r.contenu_id
                WHERE l.execution_id = ? AND l.ordre > ? ORDER BY l.execution_id, l.ordre FETCH FIRST ? ROWS ONLY
                """,
                (row, i) -> new ResultatBref(
                        row.getLong("ordre"),
                        new Siret(row.getString("siret")),
                        row.getBoolean("siret_repare"),
                        ConstatBref.parse(row.getString("constats"), jour)),
                execution,
                after,
                count);
    }

    /** The schools after the row {@code after}, as a reader knows them, in the order of the list. */
    public List<EtablissementBref> etablissements(long execution, long after, int count) {
        return jdbc.query(
                """
                SELECT l.ordre, l.siret, l.uai, COALESCE(NULLIF(l.nom, ''), NULLIF(t.raison_sociale, ''), l.siret) AS nom,
                    COALESCE(NULLIF(l.ville, ''), t.ville) AS ville FROM ligne l
                JOIN resultat r ON r.execution_id = l.execution_id AND r.ordre = l.ordre
                JOIN contenu t ON t.id = r.contenu_id
                WHERE l.execution_id = ? AND l.ordre > ? ORDER BY l.execution_id, l.ordre FETCH FIRST ? ROWS ONLY
                """,
                (row, i) -> new EtablissementBref(
                        row.getLong("ordre"),
                        new Siret(row.getString("siret")),
                        row.getString("uai"),
                        row.getString("nom"),
                        row.getString("ville")),
                execution,
                after,
                count);
    }
}
