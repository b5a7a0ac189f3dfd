package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.choruspro.Constatation;
import fr.academie.chorusaudit.choruspro.Constatation.Etape;
import fr.academie.chorusaudit.choruspro.Constatation.Etat;
import fr.academie.chorusaudit.choruspro.Controle;
import fr.academie.chorusaudit.job.ControleApplication;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** {@code chorus-audit diagnostic}: tries the way to Chorus Pro. No lock, no database, nothing written. */
@Command(
        name = "diagnostic",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "fr.academie.chorusaudit.cli.aide")
final class DiagnosticCommand implements Callable<Integer> {

    /** What is wrong on this machine, and not on the way. */
    private static final Set<Etape> LOCAL = EnumSet.of(Etape.REGLAGES, Etape.HORLOGE);

    private final Console console;

    DiagnosticCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path home = Session.installationHome();
        try (ConfigurableApplicationContext context = start(home)) {
            List<Constatation> findings = context.getBean(Controle.class).check();
            findings.forEach(this::print);
            return exitCode(findings).code();
        }
    }

    private static ConfigurableApplicationContext start(Path home) {
        try {
            return Startup.start(
                    ControleApplication.class,
                    home,
                    settings -> {},
                    beans -> {},
                    "--logging.config=classpath:logback.xml");
        } catch (RuntimeException e) {
            throw StartFailures.explain(e, home);
        }
    }

    private void print(Constatation finding) {
        String etat = Messages.get("diagnostic." + finding.etat().name().toLowerCase(Locale.ROOT));
        console.out()
                .println(Messages.get(
                                "diagnostic.ligne", etat, finding.etape().libelle(), finding.texte(), finding.remede())
                        .stripTrailing());
    }

    private static ExitCode exitCode(List<Constatation> findings) {
        List<Etape> wrong = findings.stream()
                .filter(finding -> finding.etat() == Etat.KO)
                .map(Constatation::etape)
                .toList();
        if (wrong.isEmpty()) {
            return ExitCode.OK;
        }
        return LOCAL.containsAll(wrong) ? ExitCode.REGLAGE : ExitCode.SOURCE_INDISPONIBLE;
    }
}
