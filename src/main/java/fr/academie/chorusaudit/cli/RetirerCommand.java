package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.referentiel.Referentiel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chorus-audit retirer}: forgets what a file of the référentiel said. */
@Command(
        name = "retirer",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "fr.academie.chorusaudit.cli.aide")
final class RetirerCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "retirer.fichier")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    RetirerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Session.onPast(data, "retirer").run(context -> {
            List<String> forgotten = context.getBean(Referentiel.class).retirer(file);
            if (forgotten.isEmpty()) {
                console.err().println(Messages.get("retirer.inconnu", file));
                return ExitCode.USAGE.code();
            }
            forgotten.forEach(path -> console.out().println(Messages.get("retirer.fait", path)));
            return ExitCode.OK.code();
        });
    }
}
