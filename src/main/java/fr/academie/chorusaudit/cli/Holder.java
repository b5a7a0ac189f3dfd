package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.Messages;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who holds the lock of a data folder, as the lock file tells it: one line for programs, which a human can read as well.
 *
 * @param momentary true for a command that gives the lock back in a moment, and is waited for
 * @param command as the next caller reads it
 */
record Holder(boolean momentary, long process, ZonedDateTime since, String command) {

    private static final Pattern LINE =
            Pattern.compile("momentane=(oui|non) processus=(\\d{1,18}) depuis=(\\S+) commande=([^\\r\\n]*)\\R?");
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm:ss");

    /** This process, from now on. */
    static Holder now(boolean momentary, String command) {
        return new Holder(
                momentary,
                ProcessHandle.current().pid(),
                ZonedDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS),
                command);
    }

    /** Reads {@link #line()}; empty when it is none, such as the sentence that earlier versions left. */
    static Optional<Holder> parse(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Holder(
                    line.group(1).equals("oui"),
                    Long.parseLong(line.group(2)),
                    ZonedDateTime.parse(line.group(3), DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                    line.group(4)));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    /** For the lock file. */
    String line() {
        return "momentane=%s processus=%d depuis=%s commande=%s%n"
                .formatted(
                        momentary ? "oui" : "non",
                        process,
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(since),
                        command);
    }

    /** For the operator. */
    String sentence() {
        return Messages.get("verrou.detenteur", command, process, SINCE.format(since));
    }
}
