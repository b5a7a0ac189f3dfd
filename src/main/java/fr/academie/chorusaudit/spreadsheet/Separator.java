package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The character between the cells of a text file, guessed from its first lines. */
final class Separator {

    private static final int SAMPLE = 50;
    /** In order of preference when two fit alike: {@code siret;12,5} has as many commas as semicolons. */
    private static final List<Character> CANDIDATES = List.of(';', '\t', '|', ',');

    /** The line by which Excel lets a file state it. */
    private static final Pattern STATED = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    private Separator() {}

    static char of(TextLines lines) throws IOException {
        List<String> sample = new ArrayList<>();
        for (TextLines.Line line = lines.next(); line != null && sample.size() < SAMPLE; line = lines.next()) {
            Character stated = line.number() == 1 ? stated(line.text()) : null;
            if (stated != null) {
                return stated;
            }
            if (!line.text().isBlank()) {
                sample.add(line.text());
            }
        }
        return guess(sample);
    }

    /** What a line {@code sep=;} states, or null when it is an ordinary line. */
    static @Nullable Character stated(String line) {
        Matcher matcher = STATED.matcher(line);
        return matcher.matches() ? matcher.group(1).charAt(0) : null;
    }

    private static char guess(List<String> sample) {
        char best = ';';
        int bestScore = 0;
        for (char candidate : CANDIDATES) {
            int score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Lines that have the candidate, and once more those that have it the usual number of times. */
    private static int score(List<String> sample, char candidate) {
        Map<Integer, Integer> linesByCount = new HashMap<>();
        int lines = 0;
        for (String line : sample) {
            int count = countOutsideQuotes(line, candidate);
            if (count > 0) {
                lines++;
                linesByCount.merge(count, 1, Integer::sum);
            }
        }
        // Commas stand in names and addresses too: a column of these is not to be cut at them.
        if (candidate == ',' && lines * 2 <= sample.size()) {
            return 0;
        }
        return lines
                + linesByCount.values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
    }

    private static int countOutsideQuotes(String line, char candidate) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += c == candidate && !quoted ? 1 : 0;
        }
        return count;
    }
}
