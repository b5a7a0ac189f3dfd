package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.history.Statistique;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.job.PastRuns;
import fr.academie.chorusaudit.structure.Jour;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chorus-audit confirmer}: says that the inputs of a braked run were right. */
@Command(
        name = "confirmer",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "fr.academie.chorusaudit.cli.aide")
final class ConfirmerCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--run", paramLabel = "N", descriptionKey = "confirmer.run")
    private @Nullable Long run;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "audit.output")
    private @Nullable Path output;

    ConfirmerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Session.onPast(data, "confirmer").run(context -> {
            PastRuns.Confirmed confirmed = context.getBean(PastRuns.class).confirm(run, output);
            Statistique held = confirmed.run();
            console.out().println(Messages.get("confirmer.fait", held.execution(), Jour.enChiffres(held.jour())));
            if (confirmed.liberes() > 0) {
                console.out().println(Messages.get("confirmer.courriels", Numbers.format(confirmed.liberes())));
            }
            return ExitCode.OK.code();
        });
    }
}
