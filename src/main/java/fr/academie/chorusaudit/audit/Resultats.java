package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.annuaire.Complement;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Verdict;
import fr.academie.chorusaudit.input.Ligne;
import fr.academie.chorusaudit.structure.Etablissement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The results of runs, read back page by page, so that memory does not grow with the list. */
public class Resultats {

    private static final String RESULTAT = """
            SELECT l.*, r.verdict, t.dossier, t.diagnostic, e.jour FROM ligne l
            JOIN resultat r ON r.execution_id = l.execution_id AND r.ordre = l.ordre
            JOIN contenu t ON t.id = r.contenu_id
            JOIN execution e ON e.id = l.execution_id
            """;

    private static final String AVEC_CONSTAT = """
            SELECT l.*, r.verdict, t.dossier, t.diagnostic, e.jour FROM constat c
            JOIN ligne l ON l.execution_id = c.execution_id AND l.ordre = c.ordre
            JOIN resultat r ON r.execution_id = c.execution_id AND r.ordre = c.ordre
            JOIN contenu t ON t.id = r.contenu_id
            JOIN execution e ON e.id = c.execution_id
            """;

    private final JdbcTemplate jdbc;
    private final Pages pages;
    private final Comptes comptes;

    public Resultats(DataSource dataSource) {
        this(dataSource, () -> {});
    }

    /** @param stop called before each page of a long result, which it ends when it throws */
    public Resultats(DataSource dataSource, Runnable stop) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.pages = new Pages(jdbc, stop);
        this.comptes = new Comptes(jdbc);
    }

    /** Every school audited, in the order of the list. */
    public void forEachResultat(long execution, Consumer<Resultat> consumer) {
        pages.forEach(
                RESULTAT + "WHERE l.execution_id = ? AND l.ordre > ? ORDER BY l.execution_id, l.ordre",
                (row, i) -> resultat(row),
                Resultat::ordre,
                consumer,
                execution);
    }

    /** The schools that have a constat of this code, in the order of the list. */
    public void forEachResultat(long execution, Code code, Consumer<Resultat> consumer) {
        pages.forEach(
                AVEC_CONSTAT
                        + "WHERE c.execution_id = ? AND c.code = ? AND c.ordre > ? ORDER BY c.execution_id, c.code, c.ordre",
                (row, i) -> resultat(row),
                Resultat::ordre,
                consumer,
                execution,
                code.name());
    }

    /** The schools at these places in the list, in their order; for as many as fit in memory. */
    public List<Resultat> find(long execution, Collection<Long> ordres) {
        return jdbc.query(
                RESULTAT.replace("FROM ligne l", "FROM UNNEST(?) o(ordre) JOIN ligne l ON l.ordre = o.ordre")
                        + "WHERE l.execution_id = ? ORDER BY l.ordre",
                statement -> {
                    statement.setObject(1, ordres.toArray());
                    statement.setLong(2, execution);
                },
                (row, i) -> resultat(row));
    }

    /** The schools for which an assistance request is to be made, in the order of the list. */
    public void forEachAnnexe5(long execution, Consumer<Resultat> consumer) {
        pages.forEach(
                RESULTAT
                        + "WHERE l.execution_id = ? AND r.annexe5 IS NOT NULL AND l.ordre > ? ORDER BY l.execution_id, l.ordre",
                (row, i) -> resultat(row),
                Resultat::ordre,
                consumer,
                execution);
    }

    /** Every constat of this code, in the order of the list. */
    public void forEachConstat(long execution, Code code, Consumer<ConstatTrouve> consumer) {
        forEachResultat(
                execution,
                code,
                resultat -> consumer.accept(resultat.constat(code).orElseThrow()));
    }

    /** The rejected rows and the duplicates, in the order of the list. */
    public void forEachEcartee(long execution, Consumer<Ligne> consumer) {
        pages.forEach(
                "SELECT l.* FROM ligne l WHERE execution_id = ? AND nature <> 'RETENUE' AND ordre > ? ORDER BY execution_id, ordre",
                (row, i) -> new Ecartee(row.getLong("ordre"), ligne(row)),
                Ecartee::ordre,
                ecartee -> consumer.accept(ecartee.ligne()),
                execution);
    }

    /** The figures of a run, counted by the database. */
    public Bilan bilan(long execution) {
        return comptes.bilan(execution);
    }

    /** Schools by département (empty: unknown) and verdict, in order of département. */
    public Map<String, Map<Verdict, Long>> departements(long execution) {
        return comptes.departements(execution);
    }

    /** Schools by agence comptable (empty: unknown) and verdict, in order of name. */
    public Map<String, Map<Verdict, Long>> agencesComptables(long execution) {
        return comptes.agencesComptables(execution);
    }

    private record Ecartee(long ordre, Ligne ligne) {}

    private static Resultat resultat(ResultSet row) throws SQLException {
        Etablissement etablissement = Lignes.etablissement(row);
        LocalDate jour = row.getObject("jour", LocalDate.class);
        return new Resultat(
                row.getLong("ordre"),
                Lignes.position(row),
                etablissement,
                DossierJson.read(etablissement.siret(), row.getBytes("dossier"), jour),
                DiagnosticJson.read(row.getBytes("diagnostic"), jour),
                completes(row.getString("completes")));
    }

    private static List<Complement> completes(String names) {
        return names.isEmpty()
                ? List.of()
                : Stream.of(names.split(",", -1)).map(Complement::valueOf).toList();
    }

    private static Ligne ligne(ResultSet row) throws SQLException {
        String feuille = row.getString("feuille");
        int numero = row.getInt("numero");
        return row.getString("nature").equals("DOUBLON")
                ? new Ligne.Doublon(
                        feuille, numero, row.getString("valeur"), Lignes.etablissement(row), row.getString("premiere"))
                : new Ligne.Rejetee(
                        feuille,
                        numero,
                        row.getString("valeur"),
                        row.getString("motif"),
                        row.getString("uai"),
                        row.getString("nom"));
    }
}
