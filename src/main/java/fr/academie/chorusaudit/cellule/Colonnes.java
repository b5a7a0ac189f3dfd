package fr.academie.chorusaudit.cellule;

import fr.academie.chorusaudit.spreadsheet.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns that one kind of file may have, found by name: the canonical one, or a synonym.
 *
 * @param synonymes canonical column by normalised name, see {@link Mots#column}
 */
public record Colonnes(Map<String, String> synonymes) {

    public static final String SIRET = "siret";
    public static final String DATE_CONSULTATION = "date_consultation";

    private static final int MAX_NAME = 100;

    public Colonnes {
        synonymes = Map.copyOf(synonymes);
    }

    /** One line a column: the canonical name, then its synonyms. */
    public static Colonnes of(List<List<String>> names) {
        Map<String, String> synonymes = new HashMap<>();
        for (List<String> line : names) {
            line.forEach(name -> synonymes.put(Mots.column(name), line.get(0)));
        }
        return new Colonnes(synonymes);
    }

    /** Finds the columns that a row names, which may be none: the row is then no header. */
    EnTete read(Row row) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        Map<String, String> titres = new HashMap<>();
        List<String> sirets = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String titre = Mots.tidy(row.cell(i).text());
            String colonne = colonne(titre);
            if (colonne == null) {
                continue;
            }
            boolean canonical = isCanonical(titre, colonne);
            if (colonne.equals(SIRET)) {
                sirets.add(titre);
            }
            String known = titres.get(colonne);
            if (known == null || (canonical && !isCanonical(known, colonne))) {
                positions.put(colonne, i);
                titres.put(colonne, titre);
            }
        }
        boolean certain = sirets.size() < 2 || isCanonical(titres.getOrDefault(SIRET, ""), SIRET);
        return new EnTete(positions, titres, certain ? List.of() : sirets);
    }

    private @Nullable String colonne(String titre) {
        return titre.isEmpty() || titre.length() > MAX_NAME ? null : synonymes.get(Mots.column(titre));
    }

    private static boolean isCanonical(String titre, String colonne) {
        return Mots.plain(titre).equals(Mots.plain(colonne));
    }
}
