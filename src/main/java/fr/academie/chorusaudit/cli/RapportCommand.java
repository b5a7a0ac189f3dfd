package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.job.PastRuns;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chorus-audit rapport}: writes the files of a past run again, from what that run stored. */
@Command(
        name = "rapport",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "fr.academie.chorusaudit.cli.aide")
final class RapportCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--run", paramLabel = "N", descriptionKey = "rapport.run")
    private @Nullable Long run;

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "audit.output")
    private @Nullable Path output;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    RapportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Session.onPast(data, "rapport").run(context -> {
            for (Path fichier : context.getBean(PastRuns.class).rebuild(run, output)) {
                console.out().println(Messages.get("audit.fichier", fichier));
            }
            return ExitCode.OK.code();
        });
    }
}
