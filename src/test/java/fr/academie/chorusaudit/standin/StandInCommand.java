package fr.academie.chorusaudit.standin;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the stand-in from a shell, until Ctrl-C. */
@Command(
        name = "standin.sh",
        description =
                "Simulateur de Chorus Pro et de PISTE sur cette machine, pour essayer --source mixte sans identifiants.",
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class StandInCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "Port de 127.0.0.1 (8085 par défaut).")
    private int port = 8085;

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

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Affiche cette aide.")
    private boolean help;

    /** Runs until the process is told to stop. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new StandInCommand())
                .registerConverter(Fault.class, StandInCommand::fault)
                .registerConverter(Absence.class, Absence::parse)
                .execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        Conduct conduct = new Conduct(
                rate, Duration.ofMillis(latency), Duration.ofSeconds(tokenLife), identifierAsNumber, faults);
        try (StandIn standIn = StandIn.start(port, Credentials.FAKE, conduct, unknownEvery)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> printJournal(standIn.journal())));
            printEnvironment(standIn);
            if (absence != null) {
                absence.happen(standIn);
            }
            new CountDownLatch(1).await();
            return 0;
        } catch (UncheckedIOException e) {
            System.err.println("Le port " + port + " n'est pas libre : choisissez-en un autre avec --port.");
            return 75;
        }
    }

    private static void printEnvironment(StandIn standIn) {
        System.out.println("# Simulateur prêt ; Ctrl-C l'arrête. Dans un autre terminal :");
        export("APIURL", standIn.apiUrl());
        export("TOKENURL", standIn.tokenUrl());
        export("CLIENTID", Credentials.FAKE.clientId());
        export("CLIENTSECRET", Credentials.FAKE.clientSecret());
        export("LOGIN", Credentials.FAKE.login());
        export("PASSWORD", Credentials.FAKE.password());
        System.out.println("scripts/audit.sh --source mixte");
    }

    private static void export(String name, String value) {
        System.out.println("export CHORUSAUDIT_CHORUSPRO_" + name + "='" + value + "'");
    }

    private static void printJournal(Journal journal) {
        System.out.printf(
                "Appels : %d ; au plus en une seconde : %d ; au plus en même temps : %d ; refusés pour le débit : %d%n",
                journal.requests(), journal.highestRate(), journal.mostAtOnce(), journal.answers(429));
        journal.refusals().stream().distinct().limit(20).forEach(System.out::println);
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

        void happen(StandIn standIn) throws InterruptedException {
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
