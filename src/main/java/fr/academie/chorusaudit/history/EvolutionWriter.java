package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.audit.EtablissementBref;
import fr.academie.chorusaudit.audit.ResultatBref;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes what the report of a run could not find again in its constats and in the episodes, since both go on: what was
 * worsened or resolved, what was open and not found, who entered and who left.
 */
final class EvolutionWriter {

    private final JdbcTemplate jdbc;
    private final long execution;
    private final List<Object[]> rows = new ArrayList<>();

    EvolutionWriter(JdbcTemplate jdbc, long execution) {
        this.jdbc = jdbc;
        this.execution = execution;
    }

    /** Forgets what an interrupted step left. */
    void clear() {
        jdbc.update("DELETE FROM evolution WHERE execution_id = ?", execution);
    }

    /** @param isFound true when the run itself has the constat */
    void add(Evolution evolution, ResultatBref school, Episode episode, boolean isFound) {
        if (isFound && (evolution == Evolution.OUVERT || evolution == Evolution.TOUJOURS_OUVERT)) {
            return;
        }
        row(evolution, episode.code().name(), school.ordre(), school.siret().digits(), episode, "", "", "");
    }

    void addEntered(ResultatBref school) {
        row(Evolution.ENTREE, "", school.ordre(), school.siret().digits(), null, "", "", "");
    }

    void addLeft(EtablissementBref school) {
        row(
                Evolution.SORTIE,
                "",
                school.ordre(),
                school.siret().digits(),
                null,
                school.uai(),
                school.nom(),
                school.ville());
    }

    /** Writes the rows that wait; how many there are. */
    void flush() {
        jdbc.batchUpdate("""
                INSERT INTO evolution (execution_id, nature, code, ordre, siret, ouvert_le, vu_le, resolu_le, uai, nom, ville)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        rows.clear();
    }

    int waiting() {
        return rows.size();
    }

    private void row(
            Evolution evolution,
            String code,
            long ordre,
            String siret,
            @Nullable Episode episode,
            String uai,
            String nom,
            String ville) {
        rows.add(new Object[] {
            execution,
            evolution.name(),
            code,
            ordre,
            siret,
            episode == null ? null : episode.ouvertLe(),
            episode == null ? null : episode.vuLe(),
            episode == null ? null : episode.resoluLe(),
            uai,
            nom,
            ville
        });
    }
}
