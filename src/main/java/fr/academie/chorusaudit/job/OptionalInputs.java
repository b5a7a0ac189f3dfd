package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.annuaire.AnnuaireProperties;
import fr.academie.chorusaudit.suivi.SuiviProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that a run uses when they are there: the follow-up of requests, the directory of schools. */
record OptionalInputs(Path home, SuiviProperties suiviProperties, AnnuaireProperties annuaireProperties) {

    private static final List<String> EXTENSIONS = List.of("xlsx", "csv", "ods", "xls", "tsv", "txt");

    /**
     * The follow-up of the assistance requests.
     *
     * @throws AuditException 78 when it was named and is missing
     */
    Optional<Path> suivi() {
        return find("chorus-audit.suivi.fichier", suiviProperties.fichier(), "annexe5-suivi");
    }

    /**
     * The directory of schools.
     *
     * @throws AuditException 78 when it was named and is missing
     */
    Optional<Path> annuaire() {
        return find("chorus-audit.annuaire.fichier", annuaireProperties.fichier(), "annuaire-education");
    }

    /** Fails early, before a run is registered, when a file that was named is missing. */
    void require() {
        suivi();
        annuaire();
    }

    /** True when one of the files was put there or changed after {@code instant}. */
    boolean isAnyNewerThan(Instant instant) {
        return Stream.of(suivi(), annuaire())
                .flatMap(Optional::stream)
                .anyMatch(file -> lastChange(file).isAfter(instant));
    }

    /** Of several default files, the one that was changed last. */
    private Optional<Path> find(String setting, @Nullable Path named, String name) {
        if (named != null) {
            Path file = home.resolve(named).toAbsolutePath().normalize();
            if (!Files.isRegularFile(file)) {
                throw new AuditException(ExitCode.REGLAGE, Messages.get("fichier.absent", file, setting), null);
            }
            return Optional.of(file);
        }
        return EXTENSIONS.stream()
                .map(extension -> home.resolve("input").resolve(name + "." + extension))
                .map(file -> file.toAbsolutePath().normalize())
                .filter(Files::isRegularFile)
                .max(Comparator.comparing(OptionalInputs::lastChange));
    }

    private static Instant lastChange(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
