package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.mail.Depose;
import fr.academie.chorusaudit.mail.EtatCourriel;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.OutboxAccess;
import fr.academie.chorusaudit.structure.Jour;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chorus-audit courriels}: lists the outbox, or sends what waits there. */
@Command(
        name = "courriels",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "fr.academie.chorusaudit.cli.aide")
final class CourrielsCommand implements Callable<Integer> {

    private static final int SHOWN = 500;

    private final Console console;

    @Option(names = "--envoyer", descriptionKey = "courriels.envoyer")
    private boolean envoyer;

    @Option(names = "--mail", paramLabel = "MODE", descriptionKey = "audit.mail")
    private @Nullable Mode mail;

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "audit.output")
    private @Nullable Path output;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    CourrielsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (envoyer) {
            return new OutboxSender(console, data, output, mail).send();
        }
        return Session.onPast(data, "courriels (liste)").run(context -> {
            OutboxAccess outbox = context.getBean(OutboxAccess.class);
            List<Depose> latest = outbox.with(box -> box.derniers(SHOWN));
            latest.forEach(this::print);
            console.out().println(latest.isEmpty() ? Messages.get("courriels.vide") : sum(outbox, latest.size()));
            return ExitCode.OK.code();
        });
    }

    private void print(Depose mail) {
        String etat = mail.etat().libelle();
        console.out()
                .println(Messages.get(
                        "courriels.ligne",
                        mail.id(),
                        Jour.enChiffres(mail.jour()),
                        mail.retenu() && mail.etat() == EtatCourriel.EN_ATTENTE
                                ? Messages.get("courriels.retenu", etat)
                                : etat,
                        mail.mode() == Mode.SIMULATION
                                ? Messages.get("courriels.simulation", mail.adresse())
                                : mail.adresse(),
                        mail.sujet(),
                        Numbers.format(mail.etablissements())));
        if (!mail.cause().isEmpty()) {
            console.out().println("    " + mail.cause());
        }
    }

    private static String sum(OutboxAccess outbox, int shown) {
        Map<EtatCourriel, Long> counts = outbox.with(box -> box.parEtat());
        String byState = Stream.of(EtatCourriel.values())
                .filter(counts::containsKey)
                .map(etat ->
                        Messages.get("courriels.etat", etat.libelle(), Numbers.format(counts.getOrDefault(etat, 0L))))
                .collect(Collectors.joining(", "));
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return total > shown
                ? Messages.get("courriels.autres", byState, Numbers.format(total - shown))
                : Messages.get("courriels.total", byState);
    }
}
