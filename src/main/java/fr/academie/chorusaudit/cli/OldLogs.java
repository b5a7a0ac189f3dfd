package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.RunLog;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Logs are kept as long as reports are by default. Logback only sweeps the files of the log that it is writing. */
final class OldLogs {

    private static final Duration KEPT = Duration.ofDays(400);

    private OldLogs() {}

    static void sweep(Path data, Instant now) {
        Path folder = RunLog.folder(data);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "chorus-audit*.{log,json}")) {
            for (Path log : logs) {
                if (Files.getLastModifiedTime(log).toInstant().isBefore(now.minus(KEPT))) {
                    Files.delete(log);
                }
            }
        } catch (IOException e) {
            // An old log that stays must not keep tonight's audit from running.
        }
    }
}
