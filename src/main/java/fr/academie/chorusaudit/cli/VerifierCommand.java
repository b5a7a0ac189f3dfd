package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.input.InputException;
import fr.academie.chorusaudit.input.Lecture;
import fr.academie.chorusaudit.input.Ligne;
import fr.academie.chorusaudit.input.ListReader;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chorus-audit verifier}: reads the list and says what it is worth. No lock, no database, nothing written. */
@Command(
        name = "verifier",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "fr.academie.chorusaudit.cli.aide")
final class VerifierCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private final Console console;

    @Option(names = "--input", paramLabel = "F", descriptionKey = "audit.input")
    private @Nullable Path input;

    VerifierCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path list = input == null ? Session.installationHome().resolve("input/etablissements.xlsx") : input;
        console.out()
                .println(Messages.get("verifier.liste", list.toAbsolutePath().normalize()));
        Listing listing = new Listing();
        try {
            Lecture lecture = new ListReader().read(list, String.valueOf(list.getFileName()), listing::show);
            listing.end();
            console.out().println(OutcomePrinter.sum(lecture));
            lecture.remarques().forEach(console.out()::println);
            if (lecture.reparees() > 0) {
                console.out().println(Messages.get("verifier.reparees", Numbers.format(lecture.reparees())));
            }
            console.out().println(Messages.get("verifier.utilisable", Numbers.format(lecture.retenues())));
            return ExitCode.OK.code();
        } catch (InputException e) {
            listing.end();
            console.err().println(e.getMessage());
            return ExitCode.ENTREE_INUTILISABLE.code();
        }
    }

    /** Prints the first rows that are left aside, and counts the others. */
    private final class Listing {

        private long leftAside;

        void show(Ligne ligne) {
            if (ligne instanceof Ligne.Retenue) {
                return;
            }
            leftAside++;
            if (leftAside > SHOWN) {
                return;
            }
            if (ligne instanceof Ligne.Rejetee rejetee) {
                console.out()
                        .println(Messages.get("verifier.rejet", rejetee.position(), rejetee.motif(), rejetee.valeur()));
            } else if (ligne instanceof Ligne.Doublon doublon) {
                console.out().println(Messages.get("verifier.doublon", doublon.position(), doublon.premiere()));
            }
        }

        void end() {
            if (leftAside > SHOWN) {
                console.out().println(Messages.get("verifier.autres", Numbers.format(leftAside - SHOWN)));
            }
        }
    }
}
