package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The log: one line is one event. */
class JournalTest {

    @Test
    void cannotBeForgedByACellWithLineBreaks() throws IOException {
        String forged = "\n2026-11-24T03:15:00.000+01:00 INFO  [1] job - all is well\r\nmore\u001b[2J\u0085x";
        String written = write("refused" + forged, new IllegalStateException("cell" + forged));

        assertThat(written.lines().filter(line -> !line.startsWith("\t")))
                .hasSize(2)
                .noneMatch(line -> line.startsWith("2026-11-24T03:15"));
        assertThat(written.lines().findFirst().orElseThrow()).doesNotContain("\u001b");
    }

    /** An event through the pattern of the program's own configuration. */
    private static String write(String message, Throwable failure) throws IOException {
        Matcher pattern = Pattern.compile("<property name=\"ligne\" value=\"([^\"]+)\"")
                .matcher(Files.readString(Path.of("src/main/resources/logback-journal.xml")));
        assertThat(pattern.find()).isTrue();
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern.group(1));
        encoder.start();
        LoggingEvent event =
                new LoggingEvent("", context.getLogger("job"), Level.INFO, message, failure, new Object[0]);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
