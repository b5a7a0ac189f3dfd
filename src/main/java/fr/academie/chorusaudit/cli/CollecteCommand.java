package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.CourrielsCollecte;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.SansAdresse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chorus-audit collecte}: asks the schools for the fiches that the last audit found missing or old. */
@Command(
        name = "collecte",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "fr.academie.chorusaudit.cli.aide")
final class CollecteCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--mail", paramLabel = "MODE", descriptionKey = "audit.mail")
    private @Nullable Mode mail;

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "audit.output")
    private @Nullable Path output;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    CollecteCommand(Console console) {
        this.console = console;
    }

    /** Composing needs the open database and the lock; sending must not hold them. */
    @Override
    public Integer call() {
        Session.onPast(data, "collecte").run(context -> {
            for (SansAdresse school : context.getBean(CourrielsCollecte.class).deposer(mail, output)) {
                console.out()
                        .println(Messages.get(
                                "collecte.sans-adresse",
                                school.nom(),
                                school.siret(),
                                school.position(),
                                school.motif()));
            }
            return ExitCode.OK.code();
        });
        return new OutboxSender(console, data, output, mail).send();
    }
}
