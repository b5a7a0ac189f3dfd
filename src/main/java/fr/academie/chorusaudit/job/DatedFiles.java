package fr.academie.chorusaudit.job;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a folder that bear a day in their names.
 *
 * @param names of ours; the first group is the day
 */
record DatedFiles(Path folder, Pattern names) {

    private static final Logger LOG = LoggerFactory.getLogger(DatedFiles.class);

    /**
     * Deletes those of the days before {@code day}; a missing folder holds none.
     *
     * @return how many
     * @throws IOException when the folder cannot be listed
     */
    int deleteBefore(LocalDate day) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int deleted = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isBefore(file.getFileName().toString(), day)) {
                    deleted += delete(file);
                }
            }
        }
        return deleted;
    }

    /** One file that cannot be deleted must not keep tonight's summary from being written; the log tells. */
    private static int delete(Path file) {
        try {
            return Files.deleteIfExists(file) ? 1 : 0;
        } catch (IOException e) {
            LOG.warn("An old file cannot be deleted", e);
            return 0;
        }
    }

    private boolean isBefore(String name, LocalDate day) {
        Matcher matcher = names.matcher(name);
        if (!matcher.matches()) {
            return false;
        }
        try {
            return LocalDate.parse(matcher.group(1)).isBefore(day);
        } catch (DateTimeParseException notOurs) {
            return false;
        }
    }
}
