package fr.academie.chorusaudit.referentiel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the files that somebody is still copying: touched a moment ago, and different a moment later. */
final class GrowthWatch {

    private static final Duration RECENT = Duration.ofSeconds(5);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final List<String> UNFINISHED = List.of(".part", ".crdownload", ".filepart", ".partial", ".tmp");

    private final InstantSource clock;
    private final Runnable pause;

    /** @param pause waits long enough for a growing file to show */
    GrowthWatch(InstantSource clock, Runnable pause) {
        this.clock = clock;
        this.pause = pause;
    }

    static GrowthWatch system() {
        return new GrowthWatch(InstantSource.system(), GrowthWatch::sleep);
    }

    /** The day that it is, whatever day a run is dated. */
    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The paths of the files that are still growing; waits once for all, and only if one was touched just now. */
    Set<Path> growing(List<Found> files) {
        Set<Found> recent = files.stream().filter(this::isRecent).collect(Collectors.toSet());
        if (!recent.isEmpty()) {
            pause.run();
        }
        return files.stream()
                .filter(file -> isUnfinished(file) || (recent.contains(file) && hasChanged(file)))
                .map(Found::chemin)
                .collect(Collectors.toSet());
    }

    private boolean isRecent(Found file) {
        return file.modifie().isAfter(clock.instant().minus(RECENT));
    }

    /** Names that browsers and copy programs give to a file until it is whole. */
    private static boolean isUnfinished(Found file) {
        String name = file.relatif().toLowerCase(Locale.ROOT);
        return UNFINISHED.stream().anyMatch(name::endsWith);
    }

    private static boolean hasChanged(Found file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file.chemin(), BasicFileAttributes.class);
            return now.size() != file.taille()
                    || !now.lastModifiedTime().toInstant().equals(file.modifie());
        } catch (IOException e) {
            return true;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(WAIT.toMillis());
        } catch (InterruptedException e) {
            // The run is being stopped; whoever runs it will see the flag.
            Thread.currentThread().interrupt();
        }
    }
}
