package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.annuaire.BilanAnnuaire;
import fr.academie.chorusaudit.annuaire.Complement;
import fr.academie.chorusaudit.annuaire.Ecart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What each run found when it set its list against the directory of schools. */
public class Ecarts {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final Pages pages;

    /** @param stop called between pages of rows, which are given up when it throws */
    public Ecarts(DataSource dataSource, Runnable stop) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.pages = new Pages(jdbc, stop);
    }

    private record Numeros(long ordre, String siret, String uai) {}

    private record Numero(long ordre, Ecart ecart) {}

    /** SIRET and UAI of every row of a run's list, the rejected ones included; empty where there is none. */
    public void forEachLigne(long execution, BiConsumer<String, String> consumer) {
        pages.forEach(
                "SELECT ordre, COALESCE(siret, '') AS siret, uai FROM ligne WHERE execution_id = ? AND ordre > ?"
                        + " ORDER BY execution_id, ordre",
                (row, i) -> new Numeros(row.getLong("ordre"), row.getString("siret"), row.getString("uai")),
                Numeros::ordre,
                ligne -> consumer.accept(ligne.siret(), ligne.uai()),
                execution);
    }

    /**
     * Forgets what an interrupted comparison left: its differences, and what it had written into rows of the list that say
     * nothing, so that the next one finds the list as it was read.
     */
    public void effacer(long execution) {
        jdbc.update("DELETE FROM ecart WHERE execution_id = ?", execution);
        jdbc.update("""
                UPDATE ligne SET uai = CASE WHEN completes LIKE '%UAI%' THEN '' ELSE uai END,
                    nom = CASE WHEN completes LIKE '%NOM%' THEN '' ELSE nom END,
                    ville = CASE WHEN completes LIKE '%VILLE%' THEN '' ELSE ville END,
                    completes = ''
                WHERE execution_id = ? AND completes <> ''
                """, execution);
    }

    /** Adds what the directory tells to rows of the list that say nothing, by their {@code ordre}. */
    public void complete(long execution, Map<Long, Map<Complement, String>> complements) {
        jdbc.batchUpdate(
                """
                UPDATE ligne SET uai = COALESCE(?, uai), nom = COALESCE(?, nom), ville = COALESCE(?, ville), completes = ?
                WHERE execution_id = ? AND ordre = ?
                """,
                complements.entrySet().stream()
                        .map(row -> parameters(execution, row.getKey(), row.getValue()))
                        .toList());
    }

    private static @Nullable Object[] parameters(long execution, long ordre, Map<Complement, String> complements) {
        return new @Nullable Object[] {
            complements.get(Complement.UAI),
            complements.get(Complement.NOM),
            complements.get(Complement.VILLE),
            complements.keySet().stream().map(Enum::name).collect(Collectors.joining(",")),
            execution,
            ordre
        };
    }

    /** How many rows of a run's list the directory has added to. */
    public long countCompletes(long execution) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM ligne WHERE execution_id = ? AND completes <> ''", Long.class, execution));
    }

    /** Keeps differences, numbered from {@code first}. */
    public void add(long execution, long first, List<Ecart> ecarts) {
        long[] ordre = {first};
        jdbc.batchUpdate(
                """
                INSERT INTO ecart (execution_id, ordre, nature, type, siret, uai, nom, commune, departement, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                ecarts.stream()
                        .map(e -> new Object[] {
                            execution,
                            ordre[0]++,
                            e.nature().name(),
                            e.type(),
                            e.siret(),
                            e.uai(),
                            e.nom(),
                            e.commune(),
                            e.departement(),
                            e.position()
                        })
                        .toList());
    }

    /** Keeps the account, in the place of that of an interrupted run. */
    public void save(long execution, BilanAnnuaire bilan) {
        jdbc.update(
                "MERGE INTO annuaire (execution_id, contenu) KEY (execution_id) VALUES (?, ?)",
                execution,
                MAPPER.writeValueAsString(bilan));
    }

    /** The account of a run; empty when it had no directory. */
    public Optional<BilanAnnuaire> bilan(long execution) {
        return jdbc
                .queryForList("SELECT contenu FROM annuaire WHERE execution_id = ?", String.class, execution)
                .stream()
                .map(json -> MAPPER.readValue(json, BilanAnnuaire.class))
                .findFirst();
    }

    /** Every difference of a run, the missing schools first. */
    public void forEach(long execution, Consumer<Ecart> consumer) {
        pages.forEach(
                "SELECT * FROM ecart WHERE execution_id = ? AND ordre > ? ORDER BY execution_id, ordre",
                (row, i) -> new Numero(row.getLong("ordre"), ecart(row)),
                Numero::ordre,
                numero -> consumer.accept(numero.ecart()),
                execution);
    }

    private static Ecart ecart(ResultSet row) throws SQLException {
        return new Ecart(
                Ecart.Nature.valueOf(row.getString("nature")),
                row.getString("type"),
                row.getString("siret"),
                row.getString("uai"),
                row.getString("nom"),
                row.getString("commune"),
                row.getString("departement"),
                row.getString("position"));
    }
}
