package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.referentiel.Modeles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chorus-audit modeles}: writes blank templates of the inputs. */
@Command(
        name = "modeles",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "fr.academie.chorusaudit.cli.aide")
final class ModelesCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = "modeles", descriptionKey = "modeles.dossier")
    private Path folder = Path.of("modeles");

    ModelesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            for (Modeles.Modele modele : Modeles.write(folder)) {
                console.out()
                        .println(Messages.get(modele.cree() ? "modeles.ecrit" : "modeles.existe", modele.fichier()));
            }
            return ExitCode.OK.code();
        } catch (IOException e) {
            throw new AuditException(ExitCode.SORTIE_IMPOSSIBLE, Messages.get("modeles.echec", folder), e);
        }
    }
}
