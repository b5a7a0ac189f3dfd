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

/** Starts Spring with the settings of an installation: its file, its tree of secrets, the environment. */
final class Startup {

    private Startup() {}

    /**
     * A started application.
     *
     * @param beans what the command line adds to it
     * @param arguments further properties, as {@code --name=value}
     * @throws RuntimeException see {@link StartFailures}
     */
    static ConfigurableApplicationContext start(
            Class<?> application, Path home, Consumer<GenericApplicationContext> beans, String... arguments) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        // The stop signal closes the context, in order; Boot's own hook would close the database under the run.
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context -> {
            KnownSettings.firstUnknown(context.getEnvironment()).ifPresent(name -> {
                throw new AuditException(ExitCode.REGLAGE, Messages.get("reglage.inconnu", name), null);
            });
            beans.accept((GenericApplicationContext) context);
        });
        List<String> settings = List.of(
                // Not "additional": Boot would also read application.yml in the folder that the caller happens to be
                // in.
                "--spring.config.location=classpath:/,optional:file:" + home.resolve("config") + "/",
                "--spring.config.import=" + secrets(home));
        return spring.run(Stream.concat(settings.stream(), Stream.of(arguments)).toArray(String[]::new));
    }

    /**
     * The file tree of the environment's {@code CHORUSAUDIT_SECRETS}: a file a setting, named as the setting, which holds
     * its value; nothing when the variable is not set.
     *
     * @throws AuditException 78 when it is no folder: an unmounted tree must not look like missing passwords
     */
    private static String secrets(Path home) {
        String environment = System.getenv("CHORUSAUDIT_SECRETS");
        if (environment == null || environment.isBlank()) {
            return "";
        }
        Path folder = home.resolve(environment);
        if (!Files.isDirectory(folder)) {
            throw new AuditException(ExitCode.REGLAGE, Messages.get("secrets.absents", folder), null);
        }
        return "configtree:" + folder + "/";
    }
}
