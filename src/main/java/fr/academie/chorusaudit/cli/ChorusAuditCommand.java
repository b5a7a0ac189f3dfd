package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.ExitCode;
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
        versionProvider = Version.class,
        subcommands = {
            AuditCommand.class,
            VerifierCommand.class,
            RapportCommand.class,
            HistoriqueCommand.class,
            ConfirmerCommand.class,
            ModelesCommand.class,
            RetirerCommand.class,
            PurgeCommand.class,
            DiagnosticCommand.class,
            RestaurerCommand.class,
            CourrielsCommand.class,
            CollecteCommand.class
        })
public final class ChorusAuditCommand implements Runnable {

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
            return commandLine(console).execute(withDefaultCommand(args));
        } catch (VirtualMachineError | LinkageError e) {
            // Outside of the steps of a run, which tell theirs themselves; nothing was committed by halves. Without a
            // log: where memory lacks, it would fail in its turn.
            boolean isMemory = StartFailures.isMemory(e);
            console.err()
                    .println(Messages.get(
                            isMemory ? "erreur.memoire" : "erreur.inattendue",
                            e.getClass().getSimpleName()));
            return ExitCode.BUG.code();
        }
    }

    static CommandLine commandLine(Console console) {
        Locale.setDefault(Locale.FRANCE);
        CommandLine commandLine = new CommandLine(new ChorusAuditCommand(), new CommandFactory(console));
        commandLine.setOut(writer(console.out()));
        commandLine.setErr(writer(console.err()));
        commandLine.setParameterExceptionHandler(new UsageErrors(console));
        commandLine.setExecutionExceptionHandler(new Failures(console));
        commandLine.registerConverter(LocalDate.class, ChorusAuditCommand::parseDate);
        commandLine.registerConverter(Mode.class, ChorusAuditCommand::parseMode);
        commandLine.setUsageHelpAutoWidth(true);
        return commandLine;
    }

    static String[] withDefaultCommand(String... args) {
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
