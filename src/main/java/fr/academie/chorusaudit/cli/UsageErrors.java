package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one French sentence what is wrong with a command line: exit code 64. */
record UsageErrors(Console console) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        console.err().println(sentence(e));
        console.err()
                .println(Messages.get(
                        "usage.aide", e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.code();
    }

    private static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            return Messages.get("usage.inconnu", words.isEmpty() ? "" : words.get(0));
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return Messages.get("usage.manquant", name(missing.getMissing().get(0)));
        }
        if (e instanceof OverwrittenOptionException overwritten) {
            return Messages.get("usage.repete", name(overwritten.getOverwritten()));
        }
        ArgSpec argument = e.getArgSpec();
        if (argument == null) {
            return String.valueOf(e.getMessage());
        }
        // Our own converter speaks French already, behind an English prefix; picocli's do not.
        return e.getCause() instanceof TypeConversionException ours && argument.type() == LocalDate.class
                ? String.valueOf(ours.getMessage())
                : Messages.get("usage.valeur", name(argument));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
