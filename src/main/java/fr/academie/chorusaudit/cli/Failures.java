package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into one sentence and an exit code; the stack trace goes to the log only. */
record Failures(Console console) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        if (e instanceof AuditException known) {
            // Without a log: a second start has none yet, and must not take the time to set one up.
            console.err().println(known.getMessage());
            return known.exitCode().code();
        }
        LoggerFactory.getLogger(Failures.class).error("Unexpected failure", e);
        console.err().println(Messages.get("erreur.inattendue", e.getClass().getSimpleName()));
        if (Boolean.getBoolean("chorus-audit.trace")) {
            e.printStackTrace(console.err());
        }
        return ExitCode.BUG.code();
    }
}
