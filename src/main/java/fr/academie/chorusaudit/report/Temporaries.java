package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.fichier.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The temporary files and folders of the report, beside the files that they become: hidden, and known by their names. */
final class Temporaries {

    private static final String PREFIX = ".chorus-audit-";
    private static final String SUFFIX = ".tmp";
    private static final Pattern OWNER = Pattern.compile(Pattern.quote(PREFIX) + "(\\d{1,18})-");
    /** No report takes so long to write: what is older was left by a crash. */
    private static final Duration STALE = Duration.ofHours(6);

    private Temporaries() {}

    /** A name that nothing has, in the folder of {@code target} so that a move between the two is atomic. */
    static Path fileFor(Path target) {
        return target.resolveSibling(name());
    }

    /** A new folder that only its owner can enter. */
    static Path createFolder(Path parent) throws IOException {
        Path folder = parent.resolve(name());
        Access.PRIVE.createFolder(folder);
        return folder;
    }

    /** Deletes what crashes left in {@code folder}: it holds names of people. */
    static void deleteStale(Path folder, Instant now) throws IOException {
        List<Path> stale;
        try (Stream<Path> entries = Files.list(folder)) {
            stale = entries.filter(Temporaries::isOurs).toList();
        }
        for (Path path : stale) {
            if (isOrphan(path) || Files.getLastModifiedTime(path).toInstant().isBefore(now.minus(STALE))) {
                delete(path);
            }
        }
    }

    /** Deletes a file, or a folder with all that it holds. */
    static void delete(Path path) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> entries = Files.walk(path)) {
            deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : deepestFirst) {
            Files.deleteIfExists(entry);
        }
    }

    /** For what follows a failure or a success, which it must not change: what stays is swept by the next run. */
    static void deleteQuietly(Path path) {
        try {
            if (Files.exists(path)) {
                delete(path);
            }
        } catch (IOException staysUntilThen) {
            return;
        }
    }

    /** The name tells the process, so that its successor can clear up at once. */
    private static String name() {
        return PREFIX + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + SUFFIX;
    }

    private static boolean isOrphan(Path path) {
        Matcher matcher = OWNER.matcher(path.getFileName().toString());
        return matcher.lookingAt()
                && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty();
    }

    private static boolean isOurs(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }
}
