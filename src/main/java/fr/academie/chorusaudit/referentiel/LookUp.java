package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.FicheObservee;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.RattachementObserve;
import fr.academie.chorusaudit.structure.Role;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Source;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;

/** Reads all observations of some structures: one query for the fiches, one for the users. */
final class LookUp {

    /**
     * What is dated after the day of the run is not known on that day. The order of a file is that of its rows, so that ties
     * are always settled alike.
     */
    private static final String SELECT = "SELECT f.relatif, o.* FROM UNNEST(?) s(siret)"
            + " JOIN %s o ON o.siret = s.siret JOIN referentiel_fichier f ON f.id = o.fichier_id"
            + " WHERE NOT (o.datee AND o.jour > ?) ORDER BY f.chemin, o.rang";

    private final JdbcTemplate jdbc;

    LookUp(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<Siret, Dossier> find(List<Siret> sirets, Map<Siret, Consultation> consultations, LocalDate today) {
        Object[] digits = sirets.stream().map(Siret::digits).toArray();
        Map<Siret, List<FicheObservee>> fiches = new HashMap<>();
        PreparedStatementSetter parameters = statement -> {
            statement.setObject(1, digits);
            statement.setObject(2, today);
        };
        jdbc.query(SELECT.formatted("fiche_observee"), parameters, row -> {
            FicheObservee fiche = fiche(row, today);
            fiches.computeIfAbsent(fiche.siret(), siret -> new ArrayList<>()).add(fiche);
        });
        Map<Siret, List<RattachementObserve>> users = new HashMap<>();
        jdbc.query(SELECT.formatted("rattachement_observe"), parameters, row -> {
            RattachementObserve user = user(row, today);
            users.computeIfAbsent(user.siret(), siret -> new ArrayList<>()).add(user);
        });
        Map<Siret, Dossier> dossiers = new HashMap<>();
        for (Siret siret : sirets) {
            dossiers.put(
                    siret,
                    Dossier.of(
                            siret,
                            fiches.getOrDefault(siret, List.of()),
                            users.getOrDefault(siret, List.of()),
                            consultations.get(siret)));
        }
        return dossiers;
    }

    private static FicheObservee fiche(ResultSet row, LocalDate today) throws SQLException {
        Map<Champ, String> valeurs = new EnumMap<>(Champ.class);
        for (Champ champ : Champ.values()) {
            String valeur = row.getString(champ.colonne());
            if (valeur != null) {
                valeurs.put(champ, valeur);
            }
        }
        Source.Nature nature = Source.Nature.valueOf(row.getString("nature"));
        return new FicheObservee(new Siret(row.getString("siret")), observation(row, nature, today), valeurs);
    }

    private static RattachementObserve user(ResultSet row, LocalDate today) throws SQLException {
        return new RattachementObserve(
                new Siret(row.getString("siret")),
                new Personne(row.getString("nom"), row.getString("courriel")),
                value(Role.class, row.getString("role")),
                value(EtatCompte.class, row.getString("compte")),
                value(StatutRattachement.class, row.getString("statut")),
                observation(row, Source.Nature.RATTACHEMENTS, today));
    }

    private static Observation observation(ResultSet row, Source.Nature nature, LocalDate today) throws SQLException {
        String emplacement = row.getString("emplacement");
        String libelle = row.getString("relatif") + (emplacement.isEmpty() ? "" : ", " + emplacement);
        LocalDate jour = row.getObject("jour", LocalDate.class);
        return new Observation(
                new Source(nature, libelle), jour.isAfter(today) ? today : jour, row.getBoolean("datee"));
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
