package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.MotifTableau;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Siret;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what one file says, in batches, so that a file of any size takes the same memory. */
final class Ecriture implements Recueil {

    private static final int BATCH = 1000;
    /** Beyond this many, only their number is told. */
    private static final int MAX_REFUS = 10_000;

    private static final int MAX_EMPLACEMENT = 300;

    private static final String FICHE = insert(
            "fiche_observee",
            Stream.concat(
                    Stream.of("fichier_id", "rang", "siret", "nature", "emplacement", "jour", "datee"),
                    Arrays.stream(Champ.values()).map(Champ::colonne)));
    private static final String RATTACHEMENT = insert(
            "rattachement_observe",
            Stream.of(
                    "fichier_id",
                    "rang",
                    "siret",
                    "emplacement",
                    "jour",
                    "datee",
                    "nom",
                    "courriel",
                    "role",
                    "compte",
                    "statut"));
    private static final String REFUS =
            insert("referentiel_refus", Stream.of("fichier_id", "rang", "emplacement", "motif"));

    private final JdbcTemplate jdbc;
    private final long fichier;
    private final LocalDate jour;
    private final List<Object[]> fiches = new ArrayList<>();
    private final List<Object[]> rattachements = new ArrayList<>();
    private final List<Object[]> refuses = new ArrayList<>();
    private long rang;
    private long lignes;
    private long refusCount;
    private @Nullable LocalDate relireLe;

    /** @param jour the day of what the file does not date */
    Ecriture(JdbcTemplate jdbc, long fichier, LocalDate jour) {
        this.jdbc = jdbc;
        this.fichier = fichier;
        this.jour = jour;
    }

    @Override
    public void fiche(FicheLue fiche) {
        lignes++;
        List<@Nullable Object> row = start(fiche.siret());
        row.add(fiche.nature().name());
        row.add(emplacement(fiche.emplacement()));
        addDay(row, fiche.date());
        for (Champ champ : Champ.values()) {
            row.add(fiche.valeurs().get(champ));
        }
        add(FICHE, fiches, row);
    }

    @Override
    public void utilisateur(UtilisateurLu user) {
        // The row of somebody who could not be read counts among the refused ones.
        lignes += user.personne().isInconnue() ? 0 : 1;
        List<@Nullable Object> row = start(user.siret());
        row.add(emplacement(user.emplacement()));
        addDay(row, user.date());
        row.add(user.personne().nom());
        row.add(user.personne().courriel());
        row.add(name(user.role()));
        row.add(name(user.compte()));
        row.add(name(user.statut()));
        add(RATTACHEMENT, rattachements, row);
    }

    @Override
    public void refus(String emplacement, String motif) {
        if (++refusCount <= MAX_REFUS) {
            add(REFUS, refuses, List.of(fichier, ++rang, emplacement(emplacement), motif));
        }
    }

    @Override
    public void relireLe(LocalDate day) {
        relireLe = relireLe == null || day.isBefore(relireLe) ? day : relireLe;
    }

    /** Writes what still waits. */
    void finish() {
        if (refusCount > MAX_REFUS) {
            add(
                    REFUS,
                    refuses,
                    List.of(fichier, ++rang, "", MotifTableau.AUTRES_REFUS.sentence(refusCount - MAX_REFUS)));
        }
        write(FICHE, fiches);
        write(RATTACHEMENT, rattachements);
        write(REFUS, refuses);
    }

    long lignes() {
        return lignes;
    }

    @Nullable
    LocalDate relireLe() {
        return relireLe;
    }

    private List<@Nullable Object> start(Siret siret) {
        return new ArrayList<>(List.of(fichier, ++rang, siret.digits()));
    }

    private void addDay(List<@Nullable Object> row, @Nullable LocalDate date) {
        row.add(date == null ? jour : date);
        row.add(date != null);
    }

    private void add(String sql, List<Object[]> waiting, List<? extends @Nullable Object> row) {
        waiting.add(row.toArray());
        if (waiting.size() >= BATCH) {
            write(sql, waiting);
        }
    }

    private void write(String sql, List<Object[]> waiting) {
        if (!waiting.isEmpty()) {
            jdbc.batchUpdate(sql, new Rows(waiting));
            waiting.clear();
        }
    }

    /** Spring's own setter asks the driver for the type of each null, of which a row has twenty. */
    private record Rows(List<Object[]> values) implements BatchPreparedStatementSetter {

        @Override
        public void setValues(PreparedStatement statement, int row) throws SQLException {
            Object[] cells = values.get(row);
            for (int i = 0; i < cells.length; i++) {
                statement.setObject(i + 1, cells[i]);
            }
        }

        @Override
        public int getBatchSize() {
            return values.size();
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String emplacement(String text) {
        return text.length() <= MAX_EMPLACEMENT ? text : text.substring(text.length() - MAX_EMPLACEMENT);
    }

    private static String insert(String table, Stream<String> columns) {
        List<String> names = columns.toList();
        return "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }
}
