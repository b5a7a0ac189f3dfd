package fr.academie.chorusaudit.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the stand-in from a shell, until Ctrl-C. */
@Command(
        name = "scripts/standin.sh",
        description = {
            "Simulateur de PISTE et de Chorus Pro sur cette machine, pour essayer --source mixte sans identifiants.",
            "Sans commande : attend, et affiche les variables d'environnement à recopier.",
            "Avec une commande, derrière -- : la lance avec ces variables, puis s'arrête et rend son code de sortie."
        },
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class StandInCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port de 127.0.0.1 (8085 par défaut ; avec une commande, le premier libre).")
    private @Nullable Integer port;

    @Option(
            names = "--debit",
            paramLabel = "N",
            description = "Appels acceptés par seconde ; au-delà, 429 (100 par défaut).")
    private int rate = 100;

    @Option(names = "--latence", paramLabel = "MS", description = "Attente avant chaque réponse, en millisecondes.")
    private int latency;

    @Option(names = "--duree-jeton", paramLabel = "S", description = "Durée d'un jeton, en secondes (3600 par défaut).")
    private int tokenLife = 3600;

    @Option(
            names = "--inconnus",
            paramLabel = "N",
            description = "Un SIRET sur N, hors de l'exemple, est inconnu (20 par défaut, 0 : aucun).")
    private int unknownEvery = 20;

    @Option(names = "--identifiant-nombre", description = "Rend identifiantStructure sous forme de nombre.")
    private boolean identifierAsNumber;

    @Option(
            names = "--panne",
            paramLabel = "GENRE[:N][@CIBLE]",
            description = {
                "Panne d'un appel sur N. Peut être répété. Par exemple 500:7, muet:20@consulter, 503@jeton.",
                "Genres : 500, 503, 429, 403 (corps vide), 401, muet, bloque, coupe, pas-json, code-retour, redirection, enorme, champs.",
                "Cibles : jeton, rechercher, consulter, services, insee, ou un SIRET."
            })
    private List<Fault> faults = List.of();

    @Option(
            names = "--absence",
            paramLabel = "APRES:DUREE",
            description = "Disparaît APRES secondes après le premier appel, pendant DUREE secondes.")
    private @Nullable Absence absence;

    // Read by picocli alone.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Affiche cette aide.")
    private boolean help;

    @Parameters(paramLabel = "-- COMMANDE", description = "Par exemple -- scripts/audit.sh --source mixte")
    private List<String> command = List.of();

    /** Runs until the command ends, or the process is told to stop. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new StandInCommand())
                .registerConverter(Fault.class, StandInCommand::fault)
                .registerConverter(Absence.class, Absence::parse)
                .setParameterExceptionHandler(StandInCommand::refuse)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Conduct conduct = new Conduct(
                rate, Duration.ofMillis(latency), Duration.ofSeconds(tokenLife), identifierAsNumber, faults);
        try (StandIn standIn = StandIn.start(chosenPort(), Credentials.FAKE, conduct, unknownEvery)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> printJournal(standIn.journal())));
            if (absence != null) {
                absence.happen(standIn);
            }
            return command.isEmpty() ? waitForEver(standIn) : run(standIn);
        } catch (UncheckedIOException e) {
            System.err.println("Le port " + port + " n'est pas libre : choisissez-en un autre avec --port.");
            return 75;
        }
    }

    private int chosenPort() {
        if (port != null) {
            return port;
        }
        return command.isEmpty() ? 8085 : 0;
    }

    private int waitForEver(StandIn standIn) throws InterruptedException {
        System.out.println("# Simulateur prêt ; Ctrl-C l'arrête. Dans un autre terminal :");
        environment(standIn).forEach((name, value) -> System.out.println("export " + name + "='" + value + "'"));
        System.out.println("scripts/audit.sh --source mixte");
        new CountDownLatch(1).await();
        return 0;
    }

    private int run(StandIn standIn) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment(standIn));
        return builder.start().waitFor();
    }

    private Map<String, String> environment(StandIn standIn) {
        Map<String, String> environment = standIn.environment();
        // Below what is accepted: two machines never count a second alike.
        environment.put(
                "CHORUSAUDIT_CHORUSPRO_REQUESTSPERSECOND",
                rate == 0 ? "50" : String.valueOf(Math.min(100, rate * 0.9)));
        return environment;
    }

    private static void printJournal(Journal journal) {
        System.err.printf(
                "Simulateur : appels %d ; au plus en une seconde : %d ; au plus en même temps : %d ; refusés pour le débit : %d%n",
                journal.requests(), journal.highestRate(), journal.mostAtOnce(), journal.answers(429));
        journal.refusals().stream().distinct().limit(20).forEach(System.err::println);
    }

    private static int refuse(CommandLine.ParameterException e, String[] args) {
        Throwable reason = e.getCause() == null ? e : e.getCause();
        System.err.println("Commande mal écrite : " + reason.getMessage());
        System.err.println("Aide : scripts/standin.sh --help");
        return 64;
    }

    private static Fault fault(String text) {
        try {
            return Fault.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    /**
     * A while in which nobody answers.
     *
     * @param after seconds from the first call
     * @param during seconds
     */
    record Absence(int after, int during) {

        static Absence parse(String text) {
            if (!text.matches("\\d{1,5}:\\d{1,5}")) {
                throw new CommandLine.TypeConversionException("écrivez APRES:DUREE, par exemple 10:60");
            }
            String[] parts = text.split(":", -1);
            return new Absence(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        void happen(StandIn standIn) {
            Thread thread = new Thread(() -> {
                try {
                    pass(standIn);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        private void pass(StandIn standIn) throws InterruptedException {
            while (standIn.journal().requests() == 0) {
                Thread.sleep(100);
            }
            Thread.sleep(after * 1000L);
            standIn.leave();
            Thread.sleep(during * 1000L);
            standIn.comeBack();
        }
    }
}
