package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.KnownSettings;
import fr.academie.chorusaudit.job.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** Starts Spring with the settings of an installation: its file, its tree of secrets, the environment. */
final class Startup {

    private Startup() {}

    /**
     * A started application.
     *
     * @param onSettings is given the settings as soon as they are read, before anything else starts
     * @param beans what the command line adds to it
     * @param arguments further properties, as {@code --name=value}
     * @throws AuditException 78 when the settings lie where this account cannot read them
     * @throws RuntimeException see {@link StartFailures}
     */
    static ConfigurableApplicationContext start(
            Class<?> application,
            Path home,
            Consumer<Environment> onSettings,
            Consumer<GenericApplicationContext> beans,
            String... arguments) {
        requireReadable(home.resolve("config"));
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        // The stop signal closes the context, in order; Boot's own hook would close the database under the run.
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context -> {
            LogTroubles.silence();
            onSettings.accept(context.getEnvironment());
            KnownSettings.require(context.getEnvironment());
            beans.accept((GenericApplicationContext) context);
        });
        List<String> settings = List.of(
                // Not "additional": Boot would also read application.yml in the folder that the caller happens to be
                // in.
                "--spring.config.location=classpath:/,optional:file:" + home.resolve("config") + "/",
                "--spring.config.import=" + Variables.secrets(home));
        return spring.run(Stream.concat(settings.stream(), Stream.of(arguments)).toArray(String[]::new));
    }

    /** Spring would stop with an exception for a file, and pass over a folder, without a word. */
    private static void requireReadable(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Stream.of(folder, folder.resolve("application.yml"))
                .filter(path -> Files.exists(path) && !(Files.isReadable(path) && Files.isReadable(folder)))
                .findFirst()
                .ifPresent(path -> {
                    throw new AuditException(ExitCode.REGLAGE, Messages.get("reglage.droits", path), null);
                });
    }
}
