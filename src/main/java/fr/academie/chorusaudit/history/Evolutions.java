package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.audit.EtablissementBref;
import fr.academie.chorusaudit.audit.Pages;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Gravite;
import fr.academie.chorusaudit.structure.Siret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a run changed, read back page by page. The same whenever it is asked: it comes from what the run itself stored, and
 * from the days on which episodes were opened, which never change.
 */
public class Evolutions {

    private static final String ETABLISSEMENT = """
            l.ordre, l.siret, l.uai, l.feuille || '!' || l.numero AS place,
            COALESCE(NULLIF(l.nom, ''), NULLIF(t.raison_sociale, ''), l.siret) AS nom,
            COALESCE(NULLIF(l.ville, ''), t.ville) AS ville
            """;

    /** The constats that the run found, with the episode that each belongs to. */
    private static final String FOUND = "SELECT " + ETABLISSEMENT + """
            , e.ouvert_le, CAST(? AS DATE) AS vu_le, CAST(NULL AS DATE) AS resolu_le FROM constat c
            JOIN ligne l ON l.execution_id = c.execution_id AND l.ordre = c.ordre
            JOIN resultat r ON r.execution_id = c.execution_id AND r.ordre = c.ordre
            JOIN contenu t ON t.id = r.contenu_id
            JOIN episode e ON e.siret = l.siret AND e.code = c.code
                AND e.ouvert_le %s ? AND (e.resolu_le IS NULL OR e.resolu_le >= ?)
            LEFT JOIN evolution v ON v.execution_id = c.execution_id AND v.nature = 'AGGRAVE' AND v.code = c.code
                AND v.ordre = c.ordre
            WHERE c.execution_id = ? AND c.code = ? AND v.ordre IS NULL AND c.ordre > ?
            ORDER BY c.execution_id, c.code, c.ordre
            """;

    private static final String STORED = "SELECT " + ETABLISSEMENT + """
            , v.ouvert_le, v.vu_le, v.resolu_le FROM evolution v
            JOIN ligne l ON l.execution_id = v.execution_id AND l.ordre = v.ordre
            JOIN resultat r ON r.execution_id = v.execution_id AND r.ordre = v.ordre
            JOIN contenu t ON t.id = r.contenu_id
            WHERE v.execution_id = ? AND v.nature = ? AND v.code = ? AND v.ordre > ?
            ORDER BY v.execution_id, v.nature, v.code, v.ordre
            """;

    private static final String LEFT = """
            SELECT v.ordre, v.siret, v.uai, '' AS place, v.nom, v.ville, v.ouvert_le, v.vu_le, v.resolu_le FROM evolution v
            WHERE v.execution_id = ? AND v.nature = ? AND v.code = ? AND v.ordre > ?
            ORDER BY v.execution_id, v.nature, v.code, v.ordre
            """;

    private static final List<Code> WORST_FIRST = Stream.of(Code.values())
            .filter(code -> code.gravite().isToMend())
            .sorted(Comparator.comparing(Code::gravite, Comparator.<Gravite>naturalOrder()))
            .toList();

    private final JdbcTemplate jdbc;
    private final Statistiques statistiques;
    private final Pages pages;

    public Evolutions(DataSource dataSource, Runnable stop) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.statistiques = new Statistiques(jdbc);
        this.pages = new Pages(jdbc, stop);
    }

    /** The figures of a run; empty for one that was never applied. */
    public Optional<Statistique> find(long execution) {
        return statistiques.find(execution);
    }

    /** The last run of each day on the list of this one, up to this one, which comes last. */
    public List<Statistique> trend(long execution, int days) {
        return statistiques.upTo(execution, days);
    }

    /** Everything that changed or did not, in the order of the report; nothing for a run that changed no episode. */
    public void forEach(long execution, Consumer<Changement> consumer) {
        Optional<Statistique> run = find(execution).filter(Statistique::isApplied);
        if (run.isEmpty()) {
            return;
        }
        LocalDate jour = run.get().jour();
        // Most nights there is little of anything, and each of these queries takes longer to plan than to run.
        Set<String> stored = present("SELECT DISTINCT nature || code FROM evolution WHERE execution_id = ?", execution);
        Set<String> found = present("SELECT DISTINCT code FROM constat WHERE execution_id = ?", execution);
        for (Evolution evolution : Evolution.values()) {
            if (stored.contains(evolution.name())) {
                // Schools that entered or left: without a code.
                String sql = evolution == Evolution.SORTIE ? LEFT : STORED;
                read(sql, evolution, null, consumer, execution, evolution.name(), "");
            }
            for (Code code : WORST_FIRST) {
                boolean isOpened = evolution == Evolution.OUVERT;
                if (found.contains(code.name()) && (isOpened || evolution == Evolution.TOUJOURS_OUVERT)) {
                    String sql = FOUND.formatted(isOpened ? "=" : "<");
                    read(sql, evolution, code, consumer, jour, jour, jour, execution, code.name());
                }
                if (stored.contains(evolution.name() + code)) {
                    read(STORED, evolution, code, consumer, execution, evolution.name(), code.name());
                }
            }
        }
    }

    private Set<String> present(String sql, long execution) {
        return new HashSet<>(jdbc.queryForList(sql, String.class, execution));
    }

    private void read(
            String sql, Evolution evolution, @Nullable Code code, Consumer<Changement> consumer, Object... parameters) {
        pages.forEach(
                sql,
                (row, i) -> new Changement(
                        evolution,
                        etablissement(row),
                        row.getString("place"),
                        code,
                        row.getObject("ouvert_le", LocalDate.class),
                        row.getObject("vu_le", LocalDate.class),
                        row.getObject("resolu_le", LocalDate.class)),
                changement -> changement.etablissement().ordre(),
                consumer,
                parameters);
    }

    static EtablissementBref etablissement(ResultSet row) throws SQLException {
        return new EtablissementBref(
                row.getLong("ordre"),
                new Siret(row.getString("siret")),
                row.getString("uai"),
                row.getString("nom"),
                row.getString("ville"));
    }
}
