package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.history.Statistique;
import fr.academie.chorusaudit.history.Statistique.Frein;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.job.PastRuns;
import fr.academie.chorusaudit.structure.Jour;
import java.nio.file.Path;
import java.util.Objects;
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
            Statistique confirmed = context.getBean(PastRuns.class).confirm(run, output);
            Frein frein = Objects.requireNonNull(confirmed.frein());
            console.out()
                    .println(Messages.get(
                            "confirmer.fait",
                            confirmed.execution(),
                            Jour.enChiffres(confirmed.jour()),
                            Numbers.format(frein.etablissements()),
                            Jour.enChiffres(frein.depuis())));
            return ExitCode.OK.code();
        });
    }
}
