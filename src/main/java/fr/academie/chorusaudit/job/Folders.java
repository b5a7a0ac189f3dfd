package fr.academie.chorusaudit.job;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a run reads and writes.
 *
 * <p>The command line comes first, relative to the caller's folder; then the settings, then the defaults, both relative
 * to the installation ({@code home}).
 */
record Folders(Path home, AuditProperties properties) {

    Path input(@Nullable Path option) {
        return choose(option, properties.input(), "input/etablissements.xlsx");
    }

    Path output(@Nullable Path option) {
        return choose(option, properties.output(), "output");
    }

    /** A folder that was named must exist; the default one may be missing, and counts as empty. */
    Path fiches(@Nullable Path option) {
        return existing("--fiches", option, properties.fiches(), "input/fiches");
    }

    Path rattachements(@Nullable Path option) {
        return existing("--rattachements", option, properties.rattachements(), "input/rattachements");
    }

    private Path existing(String name, @Nullable Path option, @Nullable Path setting, String otherwise) {
        Path folder = choose(option, setting, otherwise);
        if ((option != null || setting != null) && !Files.isDirectory(folder)) {
            throw new AuditException(ExitCode.REGLAGE, Messages.get("dossier.absent", folder, name), null);
        }
        return folder;
    }

    private Path choose(@Nullable Path option, @Nullable Path setting, String otherwise) {
        if (option != null) {
            return option.toAbsolutePath().normalize();
        }
        return home.resolve(setting == null ? Path.of(otherwise) : setting)
                .toAbsolutePath()
                .normalize();
    }
}
