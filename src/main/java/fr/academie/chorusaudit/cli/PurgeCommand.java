package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.job.PastRuns;
import fr.academie.chorusaudit.job.Retention;
import fr.academie.chorusaudit.structure.Jour;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chorus-audit purge}: erases now what the nightly run would erase. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "fr.academie.chorusaudit.cli.aide")
final class PurgeCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "audit.output")
    private @Nullable Path output;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    PurgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Session.onPast(data, "purge").run(context -> {
            Retention.Erased erased = context.getBean(PastRuns.class).purge(output);
            console.out()
                    .println(Messages.get(
                            "purge.fait",
                            Jour.enChiffres(erased.before()),
                            Numbers.format(erased.executions()),
                            Numbers.format(erased.fichiersReferentiel()),
                            Numbers.format(erased.rapports()),
                            Numbers.format(erased.sauvegardes()),
                            Numbers.format(erased.journaux())));
            return ExitCode.OK.code();
        });
    }
}
