package fr.academie.chorusaudit.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps each content once, however many runs found it. */
final class Contenus {

    private final JdbcTemplate jdbc;

    Contenus(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers of these contents, in the same order; those that are new are written. */
    List<Long> store(List<Contenu> contenus) {
        Map<String, Long> known = known(contenus);
        List<Contenu> fresh = new ArrayList<>();
        List<String> keys = contenus.stream().map(Contenu::cle).toList();
        for (int i = 0; i < keys.size(); i++) {
            if (known.putIfAbsent(keys.get(i), -1L - fresh.size()) == null) {
                fresh.add(contenus.get(i));
            }
        }
        List<Long> numbers = insert(fresh);
        return keys.stream()
                .map(known::get)
                .map(number -> number < 0 ? numbers.get((int) (-1 - number)) : number)
                .toList();
    }

    private Map<String, Long> known(List<Contenu> contenus) {
        Map<String, Long> known = new HashMap<>();
        Object[] sirets = contenus.stream().map(Contenu::siret).distinct().toArray();
        jdbc.query(
                "SELECT c.id, c.siret, c.empreinte FROM UNNEST(?) s(siret) JOIN contenu c ON c.siret = s.siret",
                statement -> statement.setObject(1, sirets),
                row -> {
                    known.put(Contenu.cle(row.getString(2), row.getBytes(3)), row.getLong(1));
                });
        return known;
    }

    private List<Long> insert(List<Contenu> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Long> numbers = jdbc.queryForList(
                "SELECT NEXT VALUE FOR contenu_numero FROM SYSTEM_RANGE(1, ?)", Long.class, fresh.size());
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            rows.add(fresh.get(i).row(numbers.get(i)));
        }
        jdbc.batchUpdate("""
                INSERT INTO contenu (id, siret, empreinte, raison_sociale, ville, constats, dossier, diagnostic)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        return numbers;
    }
}
