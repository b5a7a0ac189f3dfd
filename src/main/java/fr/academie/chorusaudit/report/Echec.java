package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.fichier.Access;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run that did not come to its end, for monitoring: nothing about anybody, so no sentence that quotes a cell or a path.
 *
 * @param date the day of the audit
 * @param codeSortie the exit code of the process
 * @param message one French sentence on what that code means
 * @param execution the number of the run; null when it failed before it had one
 * @param dureeMs from the start of the command
 */
public record Echec(
        String date,
        int codeSortie,
        String message,
        @Nullable Long execution,
        long dureeMs,
        String version) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public Echec(
            LocalDate date, int codeSortie, String message, @Nullable Long execution, long dureeMs, String version) {
        this(date.toString(), codeSortie, message, execution, dureeMs, version);
    }

    /**
     * Writes {@code last-run.json} and the metrics into {@code folder}, which is created when it is missing.
     *
     * @throws IOException when the folder cannot be written; its message is a French sentence
     */
    public void writeTo(Path folder) throws IOException {
        Access.PRIVE.createFolders(folder);
        AtomicFile.write(folder.resolve(Rapport.LAST), Access.PUBLIC, this::write);
        Metriques.failed(folder, this);
    }

    /** True when {@code file} tells of a failure: a summary of a run would count its rows. */
    static boolean isIn(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file)).path("lignes").isMissingNode();
        } catch (IOException | JacksonException unreadable) {
            return false;
        }
    }

    private void write(OutputStream out) throws IOException {
        out.write((JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
