package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells what happened to one school, run after run. */
public class Chronologie {

    private final JdbcTemplate jdbc;
    private final Resultats resultats;
    private final Episodes episodes;

    public Chronologie(DataSource dataSource, Resultats resultats) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.resultats = resultats;
        this.episodes = new Episodes(jdbc);
    }

    private record Passage(long execution, long ordre, long contenu, LocalDate jour) {}

    /** Empty for a school that no run knows. */
    public Optional<Parcours> of(Siret siret) {
        List<Parcours.Change> changes = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        String nom = "";
        long contenu = 0;
        for (Passage passage : passages(siret)) {
            // Most nights bring nothing new.
            if (passage.contenu() != contenu) {
                Resultat resultat = resultats
                        .find(passage.execution(), List.of(passage.ordre()))
                        .get(0);
                nom = resultat.designation();
                Faits.of(resultat.dossier()).values().stream()
                        .filter(fait -> !fait.valeur().equals(known.put(fait.libelle(), fait.valeur())))
                        .forEach(fait -> changes.add(new Parcours.Change(passage.jour(), fait)));
            }
            contenu = passage.contenu();
        }
        List<Episode> all = episodes(siret);
        return nom.isEmpty() && all.isEmpty() ? Optional.empty() : Optional.of(new Parcours(nom, changes, all));
    }

    /** All the episodes of a school, the oldest first. */
    public List<Episode> episodes(Siret siret) {
        return episodes.of(siret);
    }

    private List<Passage> passages(Siret siret) {
        return jdbc.query(
                """
                SELECT l.execution_id, l.ordre, r.contenu_id, x.jour FROM ligne l
                JOIN resultat r ON r.execution_id = l.execution_id AND r.ordre = l.ordre
                JOIN execution x ON x.id = l.execution_id
                WHERE l.siret = ? AND x.etat = 'TERMINEE' ORDER BY x.jour, x.id
                """,
                (row, i) ->
                        new Passage(row.getLong(1), row.getLong(2), row.getLong(3), row.getObject(4, LocalDate.class)),
                siret.digits());
    }
}
