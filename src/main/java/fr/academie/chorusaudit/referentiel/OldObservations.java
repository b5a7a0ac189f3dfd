package fr.academie.chorusaudit.referentiel;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Erases the observations of structures of which there is nothing newer. */
record OldObservations(JdbcTemplate jdbc) {

    private static final int CHUNK = 1_000;

    int deleteBefore(LocalDate day) {
        List<String> sirets = jdbc.queryForList("""
                SELECT siret FROM (
                    SELECT siret, jour FROM fiche_observee UNION ALL SELECT siret, jour FROM rattachement_observe)
                GROUP BY siret HAVING MAX(jour) < ?
                """, String.class, day);
        List<Object[]> keys = sirets.stream().map(siret -> new Object[] {siret}).toList();
        for (int start = 0; start < keys.size(); start += CHUNK) {
            List<Object[]> chunk = keys.subList(start, Math.min(keys.size(), start + CHUNK));
            jdbc.batchUpdate("DELETE FROM fiche_observee WHERE siret = ?", chunk);
            jdbc.batchUpdate("DELETE FROM rattachement_observe WHERE siret = ?", chunk);
        }
        return sirets.size();
    }
}
