package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Bilan;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.history.Statistique;
import fr.academie.chorusaudit.history.Statistique.Compte;
import fr.academie.chorusaudit.input.Lecture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The summary of a run for monitoring: figures and file names, nothing about anybody. */
record Resume(
        String date,
        int codeSortie,
        Lignes lignes,
        Map<String, Long> verdicts,
        Map<Code, Long> constats,
        long annexe5,
        long annexe5EnCours,
        Compte evolutions,
        boolean frein,
        Map<String, Long> courriels,
        List<String> fichiers,
        long dureeMs,
        Map<String, Long> dureesMs,
        long execution,
        int passage,
        String source,
        boolean sansNoms,
        String version) {

    /** The rows of the list: {@code lues = auditees + doublons + rejetees + vides}. */
    record Lignes(long lues, long auditees, long doublons, long rejetees, long vides) {

        Map<String, Long> byNature() {
            Map<String, Long> counts = new LinkedHashMap<>();
            counts.put("lues", lues);
            counts.put("auditees", auditees);
            counts.put("doublons", doublons);
            counts.put("rejetees", rejetees);
            counts.put("vides", vides);
            return counts;
        }

        static Lignes of(Bilan bilan, @Nullable Lecture lecture) {
            return lecture == null
                    ? new Lignes(bilan.auditees(), bilan.auditees(), 0, 0, 0)
                    : new Lignes(
                            lecture.lues(), bilan.auditees(), lecture.doublons(), lecture.rejetees(), lecture.vides());
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** @param statistique null for a run whose history was never kept */
    static Resume of(
            Execution execution,
            Bilan bilan,
            @Nullable Statistique statistique,
            int codeSortie,
            long dureeMs,
            Map<String, Long> courriels,
            List<String> fichiers) {
        Map<String, Long> verdicts = new LinkedHashMap<>();
        Teinte.VERDICTS.forEach(
                verdict -> verdicts.put(verdict.cle(), bilan.verdicts().getOrDefault(verdict, 0L)));
        Map<Code, Long> constats = new LinkedHashMap<>();
        for (Code code : Code.values()) {
            constats.put(code, bilan.constats().getOrDefault(code, 0L));
        }
        return new Resume(
                execution.identite().jour().toString(),
                codeSortie,
                Lignes.of(bilan, execution.lecture()),
                verdicts,
                constats,
                bilan.annexe5(),
                bilan.annexe5EnCours(),
                statistique == null ? Compte.ZERO : statistique.evolutions(),
                statistique != null && statistique.frein() != null,
                courriels,
                List.copyOf(fichiers),
                dureeMs,
                execution.durees(),
                execution.id(),
                execution.passage(),
                execution.identite().source(),
                execution.sansNoms(),
                execution.version());
    }

    /** True when the summary in this file is that of this run; false when there is none that can be read. */
    static boolean isIn(Path file, long execution) {
        try {
            return JSON.readTree(Files.readAllBytes(file)).path("execution").asLong(-1) == execution
                    && !Echec.isIn(file);
        } catch (IOException | JacksonException unreadable) {
            return false;
        }
    }

    void writeTo(OutputStream out) throws IOException {
        out.write((JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
