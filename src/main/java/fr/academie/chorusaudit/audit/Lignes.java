package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.input.Ligne;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.Siret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The list of a run, staged in the database. */
public class Lignes {

    /** Rows written in one go, so that a long list never makes one long statement. */
    private static final int BATCH = 1_000;

    private static final String INSERT = """
            INSERT INTO ligne (execution_id, ordre, nature, feuille, numero, siret, siret_repare, valeur, motif, premiere,
                uai, nom, ville, departement, courriel_intendance, gestionnaire_en_poste, agence_comptable)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    public Lignes(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** A school that is to be audited. {@code ordre}: its rank among all staged rows. */
    public record AAuditer(long ordre, String position, Etablissement etablissement) {}

    /** Forgets what an interrupted reading left. */
    public void effacer(long execution) {
        jdbc.update("DELETE FROM ligne WHERE execution_id = ?", execution);
    }

    /** Opens the staging of a list. */
    public Staging stage(long execution) {
        return new Staging(execution);
    }

    /** How many schools are to be audited. */
    public long count(long execution) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM ligne WHERE execution_id = ? AND nature = 'RETENUE'", Long.class, execution));
    }

    /** How many schools two lists have in common. */
    public long countCommon(long one, long other) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                SELECT COUNT(*) FROM ligne WHERE execution_id = ? AND nature = 'RETENUE'
                AND siret IN (SELECT siret FROM ligne WHERE execution_id = ? AND nature = 'RETENUE')
                """, Long.class, one, other));
    }

    /** How many of them have a result already. */
    public long countAudited(long execution) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT COUNT(*) FROM resultat WHERE execution_id = ?", Long.class, execution));
    }

    /** The next schools to audit after the row {@code after}, in the order of the list. */
    public List<AAuditer> next(long execution, long after, int count) {
        return jdbc.query(
                """
                SELECT * FROM ligne WHERE execution_id = ? AND ordre > ? AND nature = 'RETENUE'
                ORDER BY execution_id, ordre FETCH FIRST ? ROWS ONLY
                """,
                (row, i) -> new AAuditer(row.getLong("ordre"), position(row), etablissement(row)),
                execution,
                after,
                count);
    }

    static String position(ResultSet row) throws SQLException {
        return row.getString("feuille") + "!" + row.getInt("numero");
    }

    static Etablissement etablissement(ResultSet row) throws SQLException {
        return new Etablissement(
                new Siret(row.getString("siret")),
                row.getBoolean("siret_repare"),
                row.getString("uai"),
                row.getString("nom"),
                row.getString("ville"),
                row.getString("departement"),
                row.getString("courriel_intendance"),
                row.getString("gestionnaire_en_poste"),
                row.getString("agence_comptable"));
    }

    /** Takes the rows of a list in their order; {@link #close} writes the last ones. */
    public final class Staging implements Consumer<Ligne>, AutoCloseable {

        private final long execution;
        private final List<Object[]> batch = new ArrayList<>(BATCH);
        private long ordre;

        private Staging(long execution) {
            this.execution = execution;
        }

        @Override
        public void accept(Ligne ligne) {
            ordre++;
            if (ligne instanceof Ligne.Retenue retenue) {
                add("RETENUE", ligne, retenue.etablissement(), "", "");
            } else if (ligne instanceof Ligne.Doublon doublon) {
                add("DOUBLON", ligne, doublon.etablissement(), doublon.valeur(), doublon.premiere());
            } else if (ligne instanceof Ligne.Rejetee r) {
                batch.add(new Object[] {
                    execution,
                    ordre,
                    "REJETEE",
                    r.feuille(),
                    r.numero(),
                    null,
                    false,
                    r.valeur(),
                    r.motif(),
                    "",
                    r.uai(),
                    r.nom(),
                    "",
                    "",
                    "",
                    "",
                    ""
                });
            }
            if (batch.size() == BATCH) {
                flush();
            }
        }

        private void add(String nature, Ligne ligne, Etablissement e, String valeur, String premiere) {
            batch.add(new Object[] {
                execution,
                ordre,
                nature,
                ligne.feuille(),
                ligne.numero(),
                e.siret().digits(),
                e.siretRepare(),
                valeur,
                "",
                premiere,
                e.uai(),
                e.nom(),
                e.ville(),
                e.departement(),
                e.courrielIntendance(),
                e.gestionnaireEnPoste(),
                e.agenceComptable()
            });
        }

        @Override
        public void close() {
            flush();
        }

        private void flush() {
            if (!batch.isEmpty()) {
                jdbc.batchUpdate(INSERT, batch);
                batch.clear();
            }
        }
    }
}
