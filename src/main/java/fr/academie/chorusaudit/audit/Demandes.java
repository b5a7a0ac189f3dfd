package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.cellule.FichierLu;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.suivi.Demande;
import fr.academie.chorusaudit.suivi.Suivi;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The assistance requests that were made, as each run read them. */
public class Demandes {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;

    public Demandes(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Keeps a follow-up, in the place of what an interrupted reading left. Schools that are not in the run's list are left
     * out.
     *
     * @param delaiJours age from which a request that nobody closed is to be made again
     */
    public void save(long execution, Suivi suivi, LocalDate today, int delaiJours) {
        jdbc.update("DELETE FROM demande WHERE execution_id = ?", execution);
        jdbc.update(
                "MERGE INTO suivi (execution_id, fichier) KEY (execution_id) VALUES (?, ?)",
                execution,
                MAPPER.writeValueAsString(suivi.fichier()));
        jdbc.batchUpdate(
                """
                INSERT INTO demande (execution_id, siret, jour, ticket, statut, commentaire, close, en_cours)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                suivi.dernieres().values().stream()
                        .map(d -> new Object[] {
                            execution,
                            d.siret().digits(),
                            d.jour(),
                            d.ticket(),
                            d.statut(),
                            d.commentaire(),
                            d.isClosed(),
                            d.isEnCours(today, delaiJours)
                        })
                        .toList());
        jdbc.update("""
                DELETE FROM demande WHERE execution_id = ? AND siret NOT IN
                    (SELECT siret FROM ligne WHERE execution_id = ? AND nature = 'RETENUE')
                """, execution, execution);
    }

    /** The file that a run read; empty when it had none. */
    public Optional<FichierLu> fichier(long execution) {
        return jdbc.queryForList("SELECT fichier FROM suivi WHERE execution_id = ?", String.class, execution).stream()
                .map(json -> MAPPER.readValue(json, FichierLu.class))
                .findFirst();
    }

    /** The latest request of each school that a run has a case for. People make them by hand: they are few. */
    public Map<Siret, DemandeSuivie> find(long execution) {
        Map<Siret, DemandeSuivie> demandes = new HashMap<>();
        jdbc.query(
                """
                SELECT d.* FROM demande d
                JOIN ligne l ON l.execution_id = d.execution_id AND l.siret = d.siret AND l.nature = 'RETENUE'
                JOIN resultat r ON r.execution_id = l.execution_id AND r.ordre = l.ordre
                WHERE d.execution_id = ? AND r.annexe5 IS NOT NULL
                """,
                row -> {
                    Siret siret = new Siret(row.getString("siret"));
                    boolean isEnCours = row.getBoolean("en_cours");
                    Demande demande = new Demande(
                            siret,
                            row.getObject("jour", LocalDate.class),
                            row.getString("ticket"),
                            row.getString("statut"),
                            row.getString("commentaire"),
                            row.getBoolean("close"));
                    demandes.put(siret, new DemandeSuivie(demande, isEnCours));
                },
                execution);
        return demandes;
    }
}
