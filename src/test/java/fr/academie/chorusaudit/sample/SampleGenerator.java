package fr.academie.chorusaudit.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the sample, or with {@code --ecoles} an académie of that size.
 *
 * <pre>
 * SampleGenerator input [--attendu=src/test/resources/sample-attendu.csv]
 * SampleGenerator DIR --ecoles=200000 [--seed=2026] [--connues=0.8] [--liste=xlsx|csv] [--fiches=csv|xlsx]
 * </pre>
 */
public final class SampleGenerator {

    private SampleGenerator() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException(
                    "usage: SampleGenerator DIR [--attendu=FILE] [--ecoles=N] [--seed=N] [--connues=0..1]"
                            + " [--liste=xlsx|csv] [--fiches=csv|xlsx]");
        }
        Path folder = Path.of(args[0]);
        Map<String, String> options = options(args);
        String ecoles = options.remove("ecoles");
        if (ecoles == null) {
            Sample.write(folder);
        } else {
            new BigSample(
                            Integer.parseInt(ecoles),
                            Long.parseLong(take(options, "seed", "2026")),
                            Double.parseDouble(take(options, "connues", "0.8")),
                            take(options, "liste", "xlsx"),
                            take(options, "fiches", "csv"))
                    .write(folder);
        }
        String attendu = options.remove("attendu");
        if (attendu != null) {
            Files.writeString(Path.of(attendu), Sample.expected());
        }
        if (!options.isEmpty()) {
            throw new IllegalArgumentException("unknown options: " + options.keySet());
        }
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < args.length; i++) {
            String[] parts = args[i].split("=", 2);
            if (!parts[0].startsWith("--") || parts.length != 2) {
                throw new IllegalArgumentException("not an option: " + args[i]);
            }
            options.put(parts[0].substring(2), parts[1]);
        }
        return options;
    }

    private static String take(Map<String, String> options, String name, String byDefault) {
        String value = options.remove(name);
        return value == null ? byDefault : value;
    }
}
