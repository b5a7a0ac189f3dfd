package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The assistance requests of a run, each with the day since which its main reason has been open. */
public class CasOuverts {

    private static final int PAGE = 500;

    private static final String CAS = """
            FROM resultat r
            JOIN execution x ON x.id = r.execution_id
            JOIN ligne l ON l.execution_id = r.execution_id AND l.ordre = r.ordre
            JOIN contenu t ON t.id = r.contenu_id
            JOIN episode e ON e.siret = l.siret AND e.code = r.annexe5
                AND e.ouvert_le <= x.jour AND (e.resolu_le IS NULL OR e.resolu_le >= x.jour)
            WHERE r.execution_id = ? AND r.annexe5 IS NOT NULL
            """;

    private final JdbcTemplate jdbc;
    private final Resultats resultats;

    public CasOuverts(DataSource dataSource, Resultats resultats) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.resultats = resultats;
    }

    /**
     * Every request to make, in the order of the list.
     *
     * @param jour the day of the run, for the cases that no episode knows
     */
    public void forEach(long execution, LocalDate jour, BiConsumer<Resultat, LocalDate> consumer) {
        List<Resultat> page = new ArrayList<>(PAGE);
        resultats.forEachAnnexe5(execution, resultat -> {
            page.add(resultat);
            if (page.size() == PAGE) {
                give(page, jour, consumer);
                page.clear();
            }
        });
        give(page, jour, consumer);
    }

    /** How long they have been waiting, and the {@code most} oldest. */
    public Anciennete anciennete(long execution, int most) {
        List<Anciennete.Cas> oldest = jdbc.query(
                "SELECT l.ordre, l.siret, l.uai, COALESCE(NULLIF(l.nom, ''), NULLIF(t.raison_sociale, ''), l.siret) AS nom,"
                        + " COALESCE(NULLIF(l.ville, ''), t.ville) AS ville, r.annexe5, e.ouvert_le "
                        + CAS + " ORDER BY e.ouvert_le, l.ordre FETCH FIRST ? ROWS ONLY",
                (row, i) -> new Anciennete.Cas(
                        Evolutions.etablissement(row),
                        Code.valueOf(row.getString("annexe5")),
                        row.getObject("ouvert_le", LocalDate.class)),
                execution,
                most);
        return jdbc.query(
                "SELECT COUNT(*), COALESCE(AVG(CAST(DATEDIFF(DAY, e.ouvert_le, x.jour) AS DOUBLE PRECISION)), 0) "
                        + CAS,
                row -> row.next() ? new Anciennete(row.getLong(1), row.getDouble(2), oldest) : Anciennete.AUCUNE,
                execution);
    }

    private void give(List<Resultat> page, LocalDate jour, BiConsumer<Resultat, LocalDate> consumer) {
        Map<String, LocalDate> depuis = new HashMap<>();
        jdbc.query(
                "SELECT e.siret, e.code, e.ouvert_le FROM UNNEST(?) s(siret) JOIN episode e ON e.siret = s.siret"
                        + " WHERE e.ouvert_le <= ? AND (e.resolu_le IS NULL OR e.resolu_le >= ?)",
                statement -> {
                    statement.setObject(
                            1,
                            page.stream()
                                    .map(r -> r.etablissement().siret().digits())
                                    .toArray());
                    statement.setObject(2, jour);
                    statement.setObject(3, jour);
                },
                row -> {
                    depuis.put(row.getString(1) + row.getString(2), row.getObject(3, LocalDate.class));
                });
        page.forEach(resultat -> consumer.accept(
                resultat,
                depuis.getOrDefault(
                        resultat.etablissement().siret().digits()
                                + resultat.annexe5().orElseThrow().motifPrincipal(),
                        jour)));
    }
}
