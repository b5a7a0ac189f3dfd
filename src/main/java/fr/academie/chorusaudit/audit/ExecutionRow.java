package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.audit.Execution.Etat;
import fr.academie.chorusaudit.audit.Execution.Identite;
import fr.academie.chorusaudit.input.Lecture;
import fr.academie.chorusaudit.referentiel.FichierImporte;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A run as the register keeps it: columns for what is searched, JSON for the rest. */
final class ExecutionRow {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ExecutionRow() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Execution read(ResultSet row, int index) throws SQLException {
        return new Execution(
                row.getLong("id"),
                new Identite(
                        row.getObject("jour", LocalDate.class), row.getString("empreinte"), row.getString("source")),
                row.getInt("passage"),
                Etat.valueOf(row.getString("etat")),
                row.getObject("code_sortie", Integer.class),
                row.getString("liste"),
                row.getBoolean("sans_noms"),
                row.getInt("suffixe"),
                row.getString("version"),
                Objects.requireNonNull(instant(row, "commencee_le")),
                instant(row, "terminee_le"),
                json(row.getString("lecture"), new TypeReference<Lecture>() {}),
                Objects.requireNonNullElse(
                        json(row.getString("fichiers"), new TypeReference<List<FichierImporte>>() {}), List.of()),
                Objects.requireNonNull(
                        json(row.getString("durees"), new TypeReference<LinkedHashMap<String, Long>>() {})),
                Objects.requireNonNull(
                        json(row.getString("parametres"), new TypeReference<LinkedHashMap<String, String>>() {})));
    }

    private static <T> @Nullable T json(@Nullable String json, TypeReference<T> type) {
        return json == null ? null : MAPPER.readValue(json, type);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
