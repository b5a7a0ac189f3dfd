package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.sauvegarde.BackupRefusedException;
import fr.academie.chorusaudit.sauvegarde.Restauration;
import fr.academie.chorusaudit.sauvegarde.Sauvegarde;
import fr.academie.chorusaudit.sauvegarde.Sauvegardes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chorus-audit restaurer}: goes back to a backup of the database, or lists them. Spring is not started: the
 * database that it would open may be damaged. */
@Command(
        name = "restaurer",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "fr.academie.chorusaudit.cli.aide")
final class RestaurerCommand implements Callable<Integer> {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm:ss");

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "restaurer.fichier")
    private @Nullable Path file;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    RestaurerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Session session = Session.onPast(data, "restaurer");
        Sauvegardes sauvegardes = new Sauvegardes(session.data());
        Path chosen = file;
        try {
            if (chosen == null) {
                list(sauvegardes);
                return ExitCode.OK.code();
            }
            Path backup = find(chosen, sauvegardes);
            return session.runWithoutDatabase(() -> restore(session.data(), backup));
        } catch (IOException e) {
            throw unwritable(session.data(), e);
        }
    }

    private void list(Sauvegardes sauvegardes) throws IOException {
        List<Sauvegarde> all = sauvegardes.list();
        console.out()
                .println(Messages.get(all.isEmpty() ? "restaurer.aucune" : "restaurer.liste", sauvegardes.folder()));
        for (Sauvegarde sauvegarde : all) {
            console.out()
                    .println(Messages.get(
                            "restaurer.ligne",
                            sauvegarde.fichier().getFileName(),
                            JOUR.format(sauvegarde.faite()),
                            Numbers.format(Math.max(1, sauvegarde.taille() / 1_000))));
        }
    }

    /** As typed, from the folder of the caller; else by its name among the backups. */
    private static Path find(Path typed, Sauvegardes sauvegardes) {
        for (Path candidate :
                List.of(typed.toAbsolutePath(), sauvegardes.folder().resolve(typed))) {
            if (Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        throw new AuditException(ExitCode.USAGE, Messages.get("restaurer.introuvable", typed), null);
    }

    private int restore(Path folder, Path backup) {
        try {
            Optional<Path> aside = new Restauration(folder).restore(backup, LocalDateTime.now(ZoneId.systemDefault()));
            console.out().println(Messages.get("restaurer.fait", backup.getFileName()));
            aside.ifPresent(old -> console.out().println(Messages.get("restaurer.mise-de-cote", old)));
            return ExitCode.OK.code();
        } catch (BackupRefusedException e) {
            String key = "restaurer.refus." + e.reason().name().toLowerCase(Locale.ROOT);
            throw new AuditException(ExitCode.ENTREE_INUTILISABLE, Messages.get(key, backup.getFileName()), e);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static AuditException unwritable(Path folder, IOException cause) {
        return new AuditException(ExitCode.SORTIE_IMPOSSIBLE, Messages.get("donnees.pleines", folder), cause);
    }
}
