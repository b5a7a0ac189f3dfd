package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.ExitCode;
import java.util.List;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
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
            return Messages.get("usage.manquant", missing.getMissing().get(0).paramLabel());
        }
        if (e.getCause() instanceof TypeConversionException conversion) {
            return String.valueOf(conversion.getMessage());
        }
        if (e.getClass() == ParameterException.class && e.getArgSpec() == null) {
            return String.valueOf(e.getMessage());
        }
        String option = e.getArgSpec() == null ? "" : e.getArgSpec().paramLabel();
        return Messages.get("usage.valeur", String.valueOf(e.getValue()), option);
    }
}
