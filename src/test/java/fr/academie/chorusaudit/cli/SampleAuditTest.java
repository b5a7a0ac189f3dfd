package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample, audited as shipped, against the verdicts and codes that its stories were written for. */
class SampleAuditTest {

    @TempDir
    Path home;

    @Test
    void findsInTheSampleExactlyWhatItsStoriesTell() throws IOException {
        Shell shell = new Shell(home);
        shell.write("config/application.yml", "chorus-audit.diagnostic.domaines-academie: ac-valmonde.example\n");

        Shell.Result result = shell.type(
                "audit",
                "--date",
                "2026-11-24",
                "--input",
                "input/etablissements.xlsx",
                "--fiches",
                "input/fiches",
                "--rattachements",
                "input/rattachements");

        assertThat(result.code()).isZero();
        assertThat(AuditedSchools.of(home.resolve("output/audit-chorus-pro-2026-11-24.xlsx")))
                .isEqualTo(expected());
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/sample-attendu.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(";", -1);
            expected.put(fields[0], fields[1] + " " + fields[2]);
        }
        return expected;
    }
}
