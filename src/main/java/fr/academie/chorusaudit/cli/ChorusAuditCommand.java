package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.MemoryTrouble;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.mail.Mode;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program as seen from the shell: its commands, its help, its exit codes. */
@Command(
        name = "chorus-audit",
        mixinStandardHelpOptions = true,
        resourceBundle = "fr.academie.chorusaudit.cli.aide",
        versionProvider = Version.class)
public final class ChorusAuditCommand implements Runnable {

    /** The commands, as the help lists them. */
    private static final List<String> COMMANDS = List.of(
            "audit",
            "verifier",
            "rapport",
            "historique",
            "confirmer",
            "modeles",
            "retirer",
            "purge",
            "diagnostic",
            "restaurer",
            "courriels",
            "collecte");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /**
     * Runs the program.
     *
     * @param args as typed; without a command, {@code audit} is meant
     * @return the exit code of the process
     */
    public static int execute(String... args) {
        Console console = Console.system();
        // No thread of a library shows its stack to the operator.
        Thread.setDefaultUncaughtExceptionHandler((thread, e) ->
                LoggerFactory.getLogger(ChorusAuditCommand.class).error("Thread {} failed", thread.getName(), e));
        try {
            return execute(console, args);
        } catch (VirtualMachineError | LinkageError e) {
            // Outside of the steps of a run, which tell theirs themselves; nothing was committed by halves. Without a
            // log: where memory lacks, it would fail in its turn.
            boolean isMemory = MemoryTrouble.isIn(e);
            console.err()
                    .println(Messages.get(
                            isMemory ? "erreur.memoire" : "erreur.inattendue",
                            e.getClass().getSimpleName()));
            return ExitCode.BUG.code();
        }
    }

    static int execute(Console console, String... args) {
        String[] command = withDefaultCommand(args);
        return commandLine(console, command[0]).execute(command);
    }

    /** Knows the command {@code asked} alone, all when there is none of that name: a refused start must be cheap. */
    static CommandLine commandLine(Console console, String asked) {
        Locale.setDefault(Locale.FRANCE);
        CommandLine commandLine = new CommandLine(new ChorusAuditCommand());
        for (String name : COMMANDS.contains(asked) ? List.of(asked) : COMMANDS) {
            commandLine.addSubcommand(command(name, console));
        }
        commandLine.setOut(writer(console.out()));
        commandLine.setErr(writer(console.err()));
        commandLine.setParameterExceptionHandler(new UsageErrors(console));
        commandLine.setExecutionExceptionHandler(new Failures(console));
        commandLine.registerConverter(LocalDate.class, ChorusAuditCommand::parseDate);
        commandLine.registerConverter(Mode.class, ChorusAuditCommand::parseMode);
        commandLine.setUsageHelpAutoWidth(true);
        return commandLine;
    }

    private static Object command(String name, Console console) {
        return switch (name) {
            case "audit" -> new AuditCommand(console);
            case "verifier" -> new VerifierCommand(console);
            case "rapport" -> new RapportCommand(console);
            case "historique" -> new HistoriqueCommand(console);
            case "confirmer" -> new ConfirmerCommand(console);
            case "modeles" -> new ModelesCommand(console);
            case "retirer" -> new RetirerCommand(console);
            case "purge" -> new PurgeCommand(console);
            case "diagnostic" -> new DiagnosticCommand(console);
            case "restaurer" -> new RestaurerCommand(console);
            case "courriels" -> new CourrielsCommand(console);
            case "collecte" -> new CollecteCommand(console);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String[] withDefaultCommand(String... args) {
        boolean isCommandMissing = args.length == 0
                || (args[0].startsWith("-")
                        && !List.of("-h", "--help", "-V", "--version").contains(args[0]));
        if (!isCommandMissing) {
            return args;
        }
        String[] audit = new String[args.length + 1];
        audit[0] = "audit";
        System.arraycopy(args, 0, audit, 1, args.length);
        return audit;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Messages.get("usage.commande"));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static Mode parseMode(String text) {
        return Stream.of(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException(text));
    }

    private static LocalDate parseDate(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(Messages.get("usage.date", text));
        }
    }
}
