package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.job.PastRuns;
import fr.academie.chorusaudit.structure.Jour;
import fr.academie.chorusaudit.structure.Siret;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chorus-audit historique}: the runs that the database holds, the latest first, or the story of one school. */
@Command(
        name = "historique",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "fr.academie.chorusaudit.cli.aide")
final class HistoriqueCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--siret", paramLabel = "S", descriptionKey = "historique.siret")
    private @Nullable String siret;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    HistoriqueCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (siret != null) {
            return story(siret);
        }
        return Session.onPast(data, "historique").run(context -> {
            List<Execution> runs = context.getBean(PastRuns.class).all();
            if (runs.isEmpty()) {
                console.out().println(Messages.get("historique.vide"));
            }
            runs.forEach(run -> console.out().println(line(run)));
            return ExitCode.OK.code();
        });
    }

    private int story(String text) {
        Siret school = Siret.parse(text.replaceAll("[\\s\u00a0\u202f]", ""))
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), Messages.get("historique.siret-faux", text)));
        return Session.onPast(data, "historique").run(context -> {
            new ParcoursPrinter(console)
                    .print(school, context.getBean(PastRuns.class).of(school));
            return ExitCode.OK.code();
        });
    }

    private static String line(Execution run) {
        return Messages.get(
                "historique.ligne",
                run.id(),
                Jour.enChiffres(run.identite().jour()),
                run.etat().libelle(),
                run.codeSortie() == null ? "-" : run.codeSortie(),
                run.lecture() == null ? "-" : Numbers.format(run.lecture().retenues()),
                run.liste(),
                run.identite().source());
    }
}
