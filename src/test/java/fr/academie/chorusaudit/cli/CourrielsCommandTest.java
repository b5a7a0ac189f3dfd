package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.mail.ScriptedRelay;
import fr.academie.chorusaudit.mail.ScriptedRelay.Received;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mails as an operator has them: what leaves, what stays, and what the program says of it. */
class CourrielsCommandTest {

    private static final int SCHOOLS = 20;
    private static final String DAY = "2026-11-24";

    @TempDir
    Path home;

    private final ScriptedRelay relay = ScriptedRelay.willing();
    private Shell shell;

    @BeforeEach
    void installation() {
        shell = Intendances.install(new Shell(home), SCHOOLS, relay.port(), "destinataires: dsi@ac-x.example");
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
    }

    @Test
    void writesToEveryIntendanceOnceThenToTheDsiAndNotAgainTheNextNight() {
        Shell.Result first = audit();

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("Courriels\u00a0: envoyés 21, en attente 0, refusés 0, issue inconnue 0.");
        assertThat(recipients())
                .hasSize(SCHOOLS + 1)
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo("dsi@ac-x.example");
        assertThat(shell.read("output/last-run.json"))
                .containsIgnoringWhitespaces("\"courriels\": {\"envoyes\": 21, \"en_attente\": 0, \"refuses\": 0,");
        assertThat(audit("--rerun").code()).isZero();
        assertThat(shell.type("audit", "--date", "2026-11-25", "--quiet").code())
                .isZero();
        assertThat(recipients())
                .as("only the DSI hears again, of each new report")
                .hasSize(SCHOOLS + 3);
    }

    @Test
    void completesTheReportWhenTheRelayIsDownAndSendsLater() throws IOException {
        Intendances.settings(shell, closedPort());

        Shell.Result down = audit();

        assertThat(down.code()).isEqualTo(20);
        assertThat(shell.names("output")).contains("audit-chorus-pro-" + DAY + ".xlsx", "last-run.json");
        assertThat(down.out()).contains("en attente 20", "demandent votre attention");
        assertThat(shell.type("courriels").out()).contains("en attente", "injoignable", "i0@ac-x.example");

        Intendances.settings(shell, relay.port());
        Shell.Result later = shell.type("courriels", "--envoyer");
        assertThat(later.code()).as(later.err()).isZero();
        assertThat(later.out()).contains("envoyés 20, en attente 0");
        assertThat(recipients()).hasSize(SCHOOLS).doesNotHaveDuplicates();
    }

    @Test
    void endsWithTwentyOnceForAddressesThatTheRelayRefuses() {
        relay.becomes((command, recipient) ->
                command.startsWith("RCPT") && command.matches("(?i).*<i1?9@.*") ? "550 5.1.1 unknown" : null);

        Shell.Result refused = audit();

        assertThat(refused.code()).isEqualTo(20);
        assertThat(refused.out()).contains("envoyés 19, en attente 0, refusés 2");
        assertThat(audit().code()).as("asked again: nothing new").isZero();
        assertThat(recipients()).hasSize(SCHOOLS - 2 + 1).doesNotHaveDuplicates();
        assertThat(shell.type("courriels").out()).contains("refusé", "unknown");
    }

    @Test
    void leavesMailsWaitingWhileTheRelayPutsThemOff() {
        relay.becomes((command, recipient) -> command.startsWith("MAIL") ? "451 later" : null);
        assertThat(audit().code()).isEqualTo(20);

        relay.becomes((command, recipient) -> null);
        Shell.Result again = audit();

        assertThat(again.code()).as(again.out()).isZero();
        assertThat(recipients()).hasSize(SCHOOLS + 1).doesNotHaveDuplicates();
    }

    @Test
    void isNotHeldUpByARelayThatHangs() {
        relay.becomes((command, recipient) -> command.equals(".") ? ScriptedRelay.SILENCE : null);

        Shell.Result hanging = audit();

        assertThat(hanging.code()).isEqualTo(20);
        assertThat(hanging.out()).contains("issue inconnue 3");
        relay.becomes((command, recipient) -> null);
        assertThat(audit().code()).isZero();
        assertThat(relay.received().stream().map(Received::recipient))
                .as("what may have left never goes again")
                .doesNotHaveDuplicates();
    }

    @Test
    void sendsNoMoreThanTheMaximumOfARunAndTheRestOnRequest() {
        Intendances.settings(shell, relay.port(), "maximum-par-execution: 4");

        assertThat(audit().code()).as("a backlog is normal").isZero();
        assertThat(recipients()).hasSize(4);
        assertThat(shell.type("courriels", "--envoyer").out()).contains("envoyés 16");
        assertThat(recipients()).hasSize(SCHOOLS).doesNotHaveDuplicates();
    }

    @Test
    void writesFilesInsteadOfSendingInASimulation() {
        assertThat(audit("--mail", "simulation").code()).isZero();

        assertThat(relay.commands()).isEmpty();
        assertThat(shell.names("output/courriels")).hasSize(SCHOOLS + 1).allMatch(name -> name.endsWith(".eml"));
        assertThat(audit("--rerun", "--mail", "simulation").code()).isZero();
        assertThat(shell.names("output/courriels"))
                .filteredOn(name -> !name.contains("dsi"))
                .hasSize(SCHOOLS);
    }

    @Test
    void sendsEverythingToOneAddressWhenRedirected() {
        Intendances.settings(shell, relay.port(), "rediriger-vers: essai@ac-x.example");

        assertThat(audit().code()).isZero();

        assertThat(recipients()).hasSize(SCHOOLS).containsOnly("essai@ac-x.example");
    }

    @Test
    void writesNothingWhenMailsAreOff() {
        assertThat(audit("--mail", "off").code()).isZero();

        assertThat(relay.commands()).isEmpty();
        assertThat(shell.type("courriels").out()).isEqualToIgnoringNewLines("Aucun courriel.");
    }

    @Test
    void refusesToStartWithoutARelay() {
        shell.write("config/application.yml", "chorus-audit.zone: Europe/Paris\n");

        Shell.Result result = audit("--mail", "envoi");

        assertThat(result.code()).isEqualTo(78);
        assertThat(result.err()).contains("chorus-audit.courriels.expediteur", "spring.mail.host");
        assertThat(shell.names("output")).noneMatch(name -> name.contains(DAY));
        assertThat(shell.type("courriels", "--envoyer").err()).contains("désactivés");
    }

    @Test
    void tellsTheDsiOfAFailureOnceADay() {
        Shell.Result failure = shell.type("audit", "--date", DAY, "--input", "nulle-part.xlsx");
        shell.type("audit", "--date", DAY, "--input", "nulle-part.xlsx");

        assertThat(failure.code()).isEqualTo(65);
        assertThat(recipients()).containsExactly("dsi@ac-x.example");
        assertThat(relay.received().get(0).text()).contains("nulle-part");
    }

    @Test
    void asksForFichesOnRequest() {
        shell.write(
                "input/etablissements.xlsx",
                "SIRET;Nom;Courriel intendance\n" + Intendances.siret(900) + ";Collège;i900@ac-x.example\n"
                        + Intendances.siret(901) + ";Lycée;\n");
        assertThat(audit().code()).isZero();
        assertThat(recipients()).as("no fiche is no anomaly").containsExactly("dsi@ac-x.example");

        Shell.Result collecte = shell.type("collecte");

        assertThat(collecte.code()).as(collecte.err()).isZero();
        assertThat(collecte.out()).contains("Sans adresse\u00a0: Lycée", "envoyés 1");
        assertThat(shell.type("collecte").out()).contains("envoyés 0");
        assertThat(recipients()).containsExactly("dsi@ac-x.example", "i900@ac-x.example");
    }

    private Shell.Result audit(String... options) {
        String[] words = new String[options.length + 3];
        System.arraycopy(new String[] {"audit", "--date", DAY}, 0, words, 0, 3);
        System.arraycopy(options, 0, words, 3, options.length);
        return shell.type(words);
    }

    private List<String> recipients() {
        return relay.accepted().stream().map(Received::recipient).toList();
    }

    private static int closedPort() throws IOException {
        try (ScriptedRelay gone = ScriptedRelay.willing()) {
            return gone.port();
        }
    }
}
