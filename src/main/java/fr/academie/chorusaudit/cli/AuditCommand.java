package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.AuditRequest;
import fr.academie.chorusaudit.job.AuditRunner;
import fr.academie.chorusaudit.job.AuditSource;
import fr.academie.chorusaudit.job.EchecRecorder;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.job.Outcome;
import fr.academie.chorusaudit.mail.Mode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chorus-audit audit}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "fr.academie.chorusaudit.cli.aide")
final class AuditCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--input", paramLabel = "F", descriptionKey = "audit.input")
    private @Nullable Path input;

    @Option(names = "--fiches", paramLabel = "DIR", descriptionKey = "audit.fiches")
    private @Nullable Path fiches;

    @Option(names = "--rattachements", paramLabel = "DIR", descriptionKey = "audit.rattachements")
    private @Nullable Path rattachements;

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "audit.output")
    private @Nullable Path output;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--source", paramLabel = "SOURCE", descriptionKey = "audit.source")
    private String source = AuditSource.REFERENTIEL.option();

    @Option(names = "--date", paramLabel = "AAAA-MM-JJ", descriptionKey = "audit.date")
    private @Nullable LocalDate date;

    @Option(names = "--rerun", descriptionKey = "audit.rerun")
    private boolean rerun;

    @Option(names = "--sans-noms", descriptionKey = "audit.sans-noms")
    private boolean sansNoms;

    @Option(names = "--mail", paramLabel = "MODE", descriptionKey = "audit.mail")
    private @Nullable Mode mail;

    @Option(names = "--fail-on-anomaly", descriptionKey = "audit.fail-on-anomaly")
    private boolean failOnAnomaly;

    @Option(names = "--quiet", descriptionKey = "audit.quiet")
    private boolean quiet;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AuditSource facts = AuditSource.of(source)
                .orElseThrow(() ->
                        new CommandLine.ParameterException(spec.commandLine(), Messages.get("usage.source", source)));
        AuditRequest request = new AuditRequest(
                input, fiches, rattachements, output, facts, date, rerun, sansNoms, mail, failOnAnomaly);
        Session session = Session.of(data, "audit", ConsoleProgress.of(console, quiet));
        EchecRecorder recorder = new EchecRecorder(session.home(), Version.number(), request);
        try {
            return session.tellingSettings(recorder::settings).run(context -> audit(context, request, recorder));
        } catch (AuditException e) {
            throw isRecorded(recorder, e.exitCode(), null)
                    ? e
                    : new AuditException(
                            e.exitCode(),
                            e.getMessage() + System.lineSeparator() + Messages.get("supervision.muette"),
                            e);
        } catch (RuntimeException | VirtualMachineError | LinkageError bug) {
            record(recorder, ExitCode.BUG, null);
            throw bug;
        }
    }

    private int audit(ApplicationContext context, AuditRequest request, EchecRecorder recorder) {
        Outcome outcome = context.getBean(AuditRunner.class).run(request);
        new OutcomePrinter(console, quiet).print(outcome);
        ExitCode failure = outcome.failure();
        if (failure != null) {
            Execution execution = outcome.execution();
            record(recorder, failure, execution == null ? null : execution.id());
        }
        return outcome.code();
    }

    private void record(EchecRecorder recorder, ExitCode code, @Nullable Long execution) {
        if (!isRecorded(recorder, code, execution)) {
            console.err().println(Messages.get("supervision.muette"));
        }
    }

    /** True of a second start, too: what monitoring reads is the business of the run that holds the lock. */
    private static boolean isRecorded(EchecRecorder recorder, ExitCode code, @Nullable Long execution) {
        return code == ExitCode.DEJA_EN_COURS || recorder.record(code, execution);
    }
}
