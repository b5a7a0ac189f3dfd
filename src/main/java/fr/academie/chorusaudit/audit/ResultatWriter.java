package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.Uai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the results of a chunk; writing a school again replaces what was there. */
public class ResultatWriter {

    private final JdbcTemplate jdbc;
    private final Contenus contenus;

    public ResultatWriter(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.contenus = new Contenus(jdbc);
    }

    /**
     * Upserts on (run, row), inside the caller's transaction; at least one result, in the order of the list.
     *
     * @param jour the day of the run
     */
    public void write(long execution, LocalDate jour, List<? extends Resultat> resultats) {
        effacer(
                execution,
                resultats.get(0).ordre(),
                resultats.get(resultats.size() - 1).ordre());
        List<Long> numbers =
                contenus.store(resultats.stream().map(r -> new Contenu(r, jour)).toList());
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            rows.add(row(execution, resultats.get(i), numbers.get(i)));
        }
        jdbc.batchUpdate("""
                MERGE INTO resultat (execution_id, ordre, verdict, departement, annexe5, contenu_id)
                KEY (execution_id, ordre) VALUES (?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.batchUpdate(
                "INSERT INTO constat (execution_id, code, ordre) VALUES (?, ?, ?)",
                resultats.stream()
                        .flatMap(r -> r.diagnostic().constats().stream()
                                .map(c -> new Object[] {execution, c.code().name(), r.ordre()}))
                        .toList());
    }

    /** The constats of schools that were audited before; usually none. The range is that of the chunk. */
    private void effacer(long execution, long first, long last) {
        List<Long> already = jdbc.queryForList(
                "SELECT ordre FROM resultat WHERE execution_id = ? AND ordre BETWEEN ? AND ?",
                Long.class,
                execution,
                first,
                last);
        if (!already.isEmpty()) {
            jdbc.update("DELETE FROM constat WHERE execution_id = ? AND ordre BETWEEN ? AND ?", execution, first, last);
        }
    }

    private static Object[] row(long execution, Resultat resultat, long contenu) {
        return new Object[] {
            execution,
            resultat.ordre(),
            resultat.diagnostic().verdict().name(),
            departement(resultat.etablissement()),
            resultat.annexe5().map(cas -> cas.motifPrincipal().name()).orElse(null),
            contenu
        };
    }

    /** The list's own word, else the one that the UAI tells. */
    private static String departement(Etablissement etablissement) {
        return etablissement.departement().isEmpty()
                ? new Uai(etablissement.uai()).departement()
                : etablissement.departement();
    }
}
