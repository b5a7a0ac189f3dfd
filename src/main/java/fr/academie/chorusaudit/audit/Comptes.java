package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The results of runs in figures, counted by the database. */
final class Comptes {

    private final JdbcTemplate jdbc;

    Comptes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of a run, counted by the database. */
    Bilan bilan(long execution) {
        Map<Verdict, Long> verdicts = zeros(Verdict.class);
        Map<Verdict, Long> annexe5 = zeros(Verdict.class);
        jdbc.query(
                "SELECT verdict, COUNT(*), COUNT(annexe5) FROM resultat WHERE execution_id = ? GROUP BY verdict",
                row -> {
                    Verdict verdict = Verdict.valueOf(row.getString(1));
                    verdicts.put(verdict, row.getLong(2));
                    annexe5.put(verdict, row.getLong(3));
                },
                execution);
        Map<Code, Long> constats = zeros(Code.class);
        jdbc.query(
                "SELECT code, COUNT(*) FROM constat WHERE execution_id = ? GROUP BY code",
                row -> {
                    constats.put(Code.valueOf(row.getString(1)), row.getLong(2));
                },
                execution);
        long cases = annexe5.values().stream().mapToLong(Long::longValue).sum();
        long enCours = countEnCours(execution);
        return new Bilan(verdicts, constats, cases - enCours, enCours);
    }

    private long countEnCours(long execution) {
        Long count = jdbc.queryForObject("""
                SELECT COUNT(*) FROM demande d
                JOIN ligne l ON l.execution_id = d.execution_id AND l.siret = d.siret AND l.nature = 'RETENUE'
                JOIN resultat r ON r.execution_id = l.execution_id AND r.ordre = l.ordre
                WHERE d.execution_id = ? AND d.en_cours AND r.annexe5 IS NOT NULL
                """, Long.class, execution);
        return count == null ? 0 : count;
    }

    /** Schools by département (empty: unknown) and verdict, in order of département. */
    Map<String, Map<Verdict, Long>> departements(long execution) {
        return counts(
                "SELECT departement, verdict, COUNT(*) FROM resultat WHERE execution_id = ?"
                        + " GROUP BY departement, verdict",
                execution);
    }

    /** Schools by agence comptable (empty: unknown) and verdict, in order of name. */
    Map<String, Map<Verdict, Long>> agencesComptables(long execution) {
        return counts(
                "SELECT l.agence_comptable, r.verdict, COUNT(*) FROM resultat r"
                        + " JOIN ligne l ON l.execution_id = r.execution_id AND l.ordre = r.ordre"
                        + " WHERE r.execution_id = ? GROUP BY l.agence_comptable, r.verdict",
                execution);
    }

    private Map<String, Map<Verdict, Long>> counts(String sql, long execution) {
        Map<String, Map<Verdict, Long>> counts = new TreeMap<>();
        jdbc.query(
                sql,
                row -> {
                    counts.computeIfAbsent(row.getString(1), key -> zeros(Verdict.class))
                            .put(Verdict.valueOf(row.getString(2)), row.getLong(3));
                },
                execution);
        return counts;
    }

    private static <E extends Enum<E>> Map<E, Long> zeros(Class<E> type) {
        Map<E, Long> counts = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            counts.put(value, 0L);
        }
        return counts;
    }
}
