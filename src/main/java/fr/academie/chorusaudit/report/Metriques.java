package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.fichier.Access;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code chorus-audit.prom}, for the textfile collector of Prometheus' node exporter: how the last run ended, and the
 * figures of the last that came to its end. Nothing about anybody.
 */
final class Metriques {

    static final String FILE = "chorus-audit.prom";

    private static final String LAST_RUN = "chorus_audit_last_run_";

    private Metriques() {}

    /** The run came to its end, at {@code end}: all is new. */
    static void succeeded(Path folder, Resume resume, Instant end) throws IOException {
        List<String> lines = lastRun(end, resume.codeSortie(), resume.dureeMs());
        gauge(lines, "chorus_audit_last_success_timestamp_seconds", "When the last complete run ended.", end);
        gauge(lines, "chorus_audit_info", "The program.", Map.of("version", resume.version()), 1);
        series(lines, "chorus_audit_step_duration_seconds", "Time of each step.", "etape", seconds(resume.dureesMs()));
        series(lines, "chorus_audit_etablissements", "Schools by verdict.", "verdict", resume.verdicts());
        series(lines, "chorus_audit_constats", "Schools by constat.", "code", resume.constats());
        series(
                lines,
                "chorus_audit_lignes",
                "Rows of the list.",
                "nature",
                resume.lignes().byNature());
        gauge(lines, "chorus_audit_annexe5", "Assistance requests to make.", resume.annexe5());
        write(folder, lines);
    }

    /** The run failed: what the last complete one found stays. */
    static void failed(Path folder, Echec echec) throws IOException {
        List<String> lines = lastRun(Instant.now(), echec.codeSortie(), echec.dureeMs());
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.contains(LAST_RUN))
                    .forEach(lines::add);
        }
        write(folder, lines);
    }

    private static List<String> lastRun(Instant end, int code, long dureeMs) {
        List<String> lines = new ArrayList<>();
        gauge(lines, LAST_RUN + "timestamp_seconds", "When the last run ended, whatever its end.", end);
        gauge(lines, LAST_RUN + "exit_code", "Its exit code.", code);
        gauge(lines, LAST_RUN + "duration_seconds", "How long it took.", dureeMs / 1000.0);
        return lines;
    }

    private static void gauge(List<String> lines, String name, String help, Instant value) {
        gauge(lines, name, help, value.getEpochSecond());
    }

    private static void gauge(List<String> lines, String name, String help, Number value) {
        head(lines, name, help);
        lines.add(name + " " + value);
    }

    private static void gauge(List<String> lines, String name, String help, Map<String, String> labels, Number value) {
        head(lines, name, help);
        labels.forEach((label, text) -> lines.add(sample(name, label, text, value)));
    }

    private static void series(
            List<String> lines, String name, String help, String label, Map<?, ? extends Number> values) {
        if (!values.isEmpty()) {
            head(lines, name, help);
            values.forEach((text, value) -> lines.add(sample(name, label, String.valueOf(text), value)));
        }
    }

    private static void head(List<String> lines, String name, String help) {
        lines.add("# HELP " + name + " " + help);
        lines.add("# TYPE " + name + " gauge");
    }

    private static String sample(String name, String label, String text, Number value) {
        return name + "{" + label + "=\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"} " + value;
    }

    private static Map<String, Double> seconds(Map<String, Long> millis) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        millis.forEach((step, duree) -> seconds.put(step, duree / 1000.0));
        return seconds;
    }

    private static void write(Path folder, List<String> lines) throws IOException {
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(FILE), Access.PUBLIC, out -> out.write(text));
    }
}
