package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.audit.SafeMigration;
import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.ChorusAuditApplication;
import fr.academie.chorusaudit.job.CourrielsApplication;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Installation;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.job.Progress;
import fr.academie.chorusaudit.job.RunFailure;
import fr.academie.chorusaudit.job.StopSignal;
import fr.academie.chorusaudit.sauvegarde.Restauration;
import fr.academie.chorusaudit.sauvegarde.Sauvegardes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * What a command needs to work on the database: the lock first, since it answers at once, then Spring, which takes
 * seconds.
 *
 * @param data folder of the database
 * @param command as the lock names it to the next caller
 * @param onSettings is given the settings as soon as they are read, before anything else starts
 */
record Session(Path home, Path data, String command, Progress progress, Consumer<Environment> onSettings) {

    /** The folder of the installation: where the scripts say, else the caller's. */
    static Path installationHome() {
        return Path.of(System.getProperty("chorus-audit.home", ""))
                .toAbsolutePath()
                .normalize();
    }

    /** A session on the folder of the option, else of the environment's {@code CHORUSAUDIT_DATA}, else {@code data}. */
    static Session of(@Nullable Path option, String command, Progress progress) {
        Path home = installationHome();
        String environment = System.getenv("CHORUSAUDIT_DATA");
        Path data = option != null
                ? option.toAbsolutePath()
                : home.resolve(environment == null || environment.isBlank() ? "data" : environment);
        return new Session(home, data.normalize(), command, progress, settings -> {});
    }

    /**
     * A silent session for a command that looks at what audits left.
     *
     * @throws AuditException 78 when the folder of the option is missing: a typing error must not look like an empty past
     */
    static Session onPast(@Nullable Path option, String command) {
        return onPast(option, command, ConsoleProgress.silent());
    }

    /** The same, not silent. */
    static Session onPast(@Nullable Path option, String command, Progress progress) {
        if (option != null && !Files.isDirectory(option)) {
            throw new AuditException(ExitCode.REGLAGE, Messages.get("donnees.absentes", option), null);
        }
        return of(option, command, progress);
    }

    /** The same session, which gives its settings away. */
    Session tellingSettings(Consumer<Environment> listener) {
        return new Session(home, data, command, progress, listener);
    }

    /**
     * Runs {@code work} in a started application.
     *
     * @return its exit code
     * @throws AuditException 74, 75 or 78 when the application cannot start; what the operator can mend of the work, such
     *     as 74 for a full disk
     */
    int run(ToIntFunction<ConfigurableApplicationContext> work) {
        requireUsableName();
        StopSignal stop = new StopSignal();
        try (DataFolderLock lock = DataFolderLock.acquire(data)) {
            lock.sign(Holder.now(false, command));
            prepare();
            stop.install();
            try (ConfigurableApplicationContext context = start(ChorusAuditApplication.class, stop)) {
                PrivateFiles.protect(data);
                return work.applyAsInt(context);
            } finally {
                PrivateFiles.protect(data);
            }
        } catch (RuntimeException e) {
            throw explained(e);
        } finally {
            stop.ended();
        }
    }

    /** Does {@code work} on the data folder, under its lock, without opening the database. */
    int runWithoutDatabase(IntSupplier work) {
        try (DataFolderLock lock = DataFolderLock.acquire(data)) {
            lock.sign(Holder.now(false, command));
            return work.getAsInt();
        } catch (RuntimeException e) {
            throw explained(e);
        } finally {
            PrivateFiles.protect(data);
        }
    }

    /**
     * Runs {@code work} beside the audits, with neither the lock nor the database: it takes both for moments.
     *
     * @return its exit code
     * @throws AuditException 78 when the application cannot start
     */
    int runBeside(ToIntFunction<ConfigurableApplicationContext> work) {
        requireUsableName();
        StopSignal stop = new StopSignal();
        stop.install();
        try (ConfigurableApplicationContext context = start(CourrielsApplication.class, stop)) {
            return work.applyAsInt(context);
        } catch (RuntimeException e) {
            throw explained(e);
        } finally {
            PrivateFiles.protect(data);
            stop.ended();
        }
    }

    private void requireUsableName() {
        if (data.toString().contains(";")) {
            throw new AuditException(ExitCode.REGLAGE, Messages.get("donnees.point-virgule", data), null);
        }
    }

    /** What a full disk or a stop made of a command, in one sentence; a bug as it came. */
    private RuntimeException explained(RuntimeException failure) {
        // Told already, such as a lock that is taken; asking further would first set a log up, which takes its time.
        if (failure instanceof AuditException) {
            return failure;
        }
        return RunFailure.understood(failure, data)
                .map(RuntimeException.class::cast)
                .orElse(failure);
    }

    /** Makes the database ready to be opened, under the lock: undoes half a migration, sets a damaged file aside. */
    void prepare() {
        try {
            SafeMigration.undoInterrupted(data);
            new Restauration(data).sweep();
            sweepBackups();
            DamagedDatabase.requireUsable(data);
            PrivateFiles.createDatabase(data);
            PrivateFiles.createLogFolder(data);
            DamagedDatabase.latestAside(data)
                    .ifPresent(aside -> progress.note(Messages.get("base.de-cote", aside.getFileName())));
        } catch (IOException e) {
            throw new AuditException(ExitCode.SORTIE_IMPOSSIBLE, Messages.get("donnees.pleines", data), e);
        }
    }

    /** What keeps us from it also keeps the next backup from being made, which says so, and fails no run. */
    private void sweepBackups() {
        try {
            new Sauvegardes(data).sweep();
        } catch (IOException staysUntilThen) {
            return;
        }
    }

    private ConfigurableApplicationContext start(Class<?> program, StopSignal stop) {
        try {
            return Startup.start(
                    program,
                    home,
                    onSettings,
                    beans -> {
                        beans.registerBean(Installation.class, () -> new Installation(home, data, Version.number()));
                        beans.registerBean(Progress.class, () -> progress);
                        beans.registerBean(StopSignal.class, () -> stop);
                    },
                    "--chorus-audit.data=" + data,
                    "--logging.config=classpath:logback-journal"
                            + (Variables.journal().isEmpty() ? "" : "-json") + ".xml",
                    "--chorus-audit.journal=" + Variables.journal());
        } catch (RuntimeException e) {
            throw StartFailures.explain(e, data);
        }
    }
}
