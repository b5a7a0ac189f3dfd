package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.standin.StandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An installation that asks a stand-in of Chorus Pro. */
final class ChorusProShell {

    static final String DAY = "2026-11-24";
    private static final String PREFIX = "chorus-audit.chorus-pro.";

    private final Shell shell;
    private final Map<String, String> settings = new TreeMap<>();

    ChorusProShell(Path home, StandIn standIn) {
        shell = new Shell(home);
        shell.write("config/application.yml", "chorus-audit.diagnostic.domaines-academie: ac-valmonde.example\n");
        standIn.environment()
                .forEach((name, value) ->
                        set(name.substring("CHORUSAUDIT_CHORUSPRO_".length()).toLowerCase(Locale.ROOT), value));
        // The most that the settings allow.
        set("requests-per-second", "100");
    }

    Shell shell() {
        return shell;
    }

    ChorusProShell set(String name, String value) {
        settings.put(PREFIX + name.replace("-", ""), value);
        return this;
    }

    /** Audits these SIRETs, without any local fiche. */
    Shell.Result audit(List<String> sirets, String... options) {
        shell.write("liste.csv", "SIRET\n" + String.join("\n", sirets) + "\n");
        return audit(Stream.concat(
                        Stream.of("--input", shell.home().resolve("liste.csv").toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    /** Audits the sample, as shipped. */
    Shell.Result auditSample(String source) {
        return audit(
                "--source",
                source,
                "--input",
                "input/etablissements.xlsx",
                "--fiches",
                "input/fiches",
                "--rattachements",
                "input/rattachements");
    }

    /** What the last report of the day says of its schools. */
    Map<String, String> found() {
        return AuditedSchools.of(shell.home().resolve("output/audit-chorus-pro-" + DAY + ".xlsx"));
    }

    private Shell.Result audit(String... options) {
        return type(Stream.concat(Stream.of("audit", "--date", DAY), Stream.of(options))
                .toArray(String[]::new));
    }

    /** Types a command with these settings in its environment. */
    Shell.Result type(String... words) {
        // Boot reads system properties as it reads the environment, which a test cannot set.
        settings.forEach(System::setProperty);
        try {
            return shell.type(words);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }
}
