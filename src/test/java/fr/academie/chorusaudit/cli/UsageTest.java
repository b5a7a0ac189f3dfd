package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be answered without starting anything. */
class UsageTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--foo                    | inconnu : «\u00a0--foo\u00a0»",
                "audit truc               | inconnu : «\u00a0truc\u00a0»",
                "nimporte                 | inconnu : «\u00a0nimporte\u00a0»",
                "audit --date 2026-02-30  | La date «\u00a02026-02-30\u00a0» n'est pas valable",
                "audit --date 24/11/2026  | La date «\u00a024/11/2026\u00a0» n'est pas valable",
                "audit --input            | Il manque la valeur de --input",
                "audit --source annuaire  | Source «\u00a0annuaire\u00a0» inconnue",
                "audit --rerun --rerun    | une seule fois",
                "audit --quiet=peut-etre  | refusée",
                "retirer                  | Il manque la valeur de FILE",
                "rapport --run douze      | Valeur refusée pour --run"
            })
    void saysInOneSentenceWhatIsWrongWithACommand(String command, String sentence) {
        Shell.Result result = new Shell(home).type(command.split(" +"));

        assertThat(result.code()).isEqualTo(64);
        assertThat(result.err().replace("\u00a0:", " :")).contains(sentence).doesNotContain("\tat ");
        assertThat(result.out()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void explainsItsCommandsInFrench() {
        Shell.Result result = new Shell(home).type("--help");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("Usage", "verifier", "historique", "Lit et contrôle la liste");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void everyOptionHasAFrenchDescription() {
        picocli.CommandLine program = ChorusAuditCommand.commandLine(Console.system(), "--help");

        assertThat(program.getSubcommands().values())
                .allSatisfy(command -> assertThat(command.getCommandSpec().options())
                        .allSatisfy(option -> assertThat(option.description()).isNotEmpty()))
                .allSatisfy(command -> assertThat(
                                command.getCommandSpec().usageMessage().description())
                        .isNotEmpty());
    }

    @Test
    void checksAListWithoutLeavingATrace() {
        Shell shell = new Shell(home);
        shell.write("liste.csv", "SIRET;Nom\n19382780500014;Lycée\n12;Trop court\n");

        Shell.Result result =
                shell.type("verifier", "--input", home.resolve("liste.csv").toString());

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("Lignes lues\u00a0: 2 = auditées 1 + doublons 0 + rejetées 1 + vides 0", "liste!3");
        assertThat(shell.names(".")).containsExactly("liste.csv");
    }

    @Test
    void refusesToCheckAListWithoutAnyUsableSiret() {
        Shell shell = new Shell(home);
        shell.write("liste.csv", "SIRET;Nom\n12;Trop court\n");

        Shell.Result result =
                shell.type("verifier", "--input", home.resolve("liste.csv").toString());

        assertThat(result.code()).isEqualTo(65);
        assertThat(result.err()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void writesTemplatesOnceAndNeverOverThem() {
        Shell shell = new Shell(home);
        String folder = home.resolve("modeles").toString();

        assertThat(shell.type("modeles", folder).code()).isZero();
        assertThat(shell.type("modeles", folder).out()).contains("Déjà présent");
        assertThat(shell.names("modeles")).hasSize(4);
    }
}
