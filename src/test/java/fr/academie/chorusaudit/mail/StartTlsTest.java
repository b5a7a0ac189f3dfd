package fr.academie.chorusaudit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.Certificat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** STARTTLS and a login, as most academic relays ask for on port 587. */
class StartTlsTest {

    @TempDir
    Path folder;

    private Certificat certificat;

    @BeforeEach
    void certificate() throws Exception {
        certificat = Certificat.in(folder);
    }

    @Test
    void logsInAndSendsOnceTheConnectionIsEncrypted() throws Exception {
        try (ScriptedRelay relay = relay()) {
            JavaMailSenderImpl settings = settings(relay.port());
            settings.getJavaMailProperties()
                    .put("mail.smtp.ssl.socketFactory", certificat.believer().getSocketFactory());

            assertThat(remettre(settings).sort()).isEqualTo(Issue.Sort.PARTI);
            assertThat(relay.accepted()).hasSize(1);
            assertThat(relay.commands())
                    .filteredOn(command -> command.startsWith("AUTH"))
                    .isNotEmpty();
            assertThat(relay.commands().indexOf("STARTTLS"))
                    .isLessThan(relay.commands().stream()
                            .map(command -> command.substring(0, 4))
                            .toList()
                            .indexOf("AUTH"));
        }
    }

    @Test
    void showsNeitherPasswordNorMailToARelayThatNobodyVouchesFor() throws Exception {
        try (ScriptedRelay relay = relay()) {
            Issue issue = remettre(settings(relay.port()));

            assertThat(issue.sort()).isEqualTo(Issue.Sort.RELAIS_EN_PANNE);
            assertThat(issue.cause()).isNotBlank().doesNotContain("motdepasse-secret");
            assertThat(relay.commands()).noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
        }
    }

    private ScriptedRelay relay() throws Exception {
        return new ScriptedRelay(
                (command, recipient) -> {
                    if (command.startsWith("EHLO")) {
                        return "250-relay\r\n250-STARTTLS\r\n250 AUTH PLAIN";
                    }
                    return command.startsWith("AUTH") ? "235 welcome" : null;
                },
                certificat.server());
    }

    private static JavaMailSenderImpl settings(int port) {
        JavaMailSenderImpl settings = SmtpRelaisTest.settings(port);
        settings.setUsername("audit");
        settings.setPassword("motdepasse-secret");
        Properties properties = settings.getJavaMailProperties();
        properties.setProperty("mail.smtp.timeout", "5000");
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return settings;
    }

    private static Issue remettre(JavaMailSenderImpl settings) throws IOException {
        byte[] mime = "From: audit@ac-x.example\r\nTo: a@ac-x.example\r\nSubject: essai\r\n\r\nBonjour\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        return new SmtpRelais(settings, "retours@ac-x.example")
                .remettre(new Pli(1, LocalDate.of(2026, 11, 24), "a@ac-x.example", "<1@ac-x.example>", mime));
    }
}
