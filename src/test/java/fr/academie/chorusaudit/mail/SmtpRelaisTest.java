package fr.academie.chorusaudit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What each failure of the dialogue means for the mail, against a relay that fails on purpose. */
class SmtpRelaisTest {

    private static final String MIME =
            "From: audit@ac-x.example\r\nTo: a@ac-x.example\r\nSubject: essai\r\n\r\nBonjour\r\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                // the relay, before the message
                "CONNECT   | 554 no                       | RELAIS_EN_PANNE",
                "CONNECT   | 421 busy                     | RELAIS_EN_PANNE",
                "CONNECT   | ''                           | RELAIS_EN_PANNE",
                "CONNECT   | -                            | RELAIS_EN_PANNE",
                "EHLO      | -                            | RELAIS_EN_PANNE",
                "MAIL FROM | 451 later                    | RELAIS_EN_PANNE",
                "MAIL FROM | 550 who are you              | RELAIS_EN_PANNE",
                "MAIL FROM | ''                           | RELAIS_EN_PANNE",
                // the address
                "RCPT TO   | 550 5.1.1 unknown            | REFUSE",
                "RCPT TO   | 550 unknown                  | REFUSE",
                "RCPT TO   | 554 no                       | REFUSE",
                "RCPT TO   | 550 5.7.1 relaying denied    | RELAIS_EN_PANNE",
                "RCPT TO   | 530 5.7.0 authenticate first | RELAIS_EN_PANNE",
                "RCPT TO   | 450 greylisted               | ADRESSE_DIFFEREE",
                "RCPT TO   | 452 mailbox full             | ADRESSE_DIFFEREE",
                "RCPT TO   | 421 closing                  | RELAIS_EN_PANNE",
                "RCPT TO   | -                            | RELAIS_EN_PANNE",
                "RCPT TO   | ''                           | RELAIS_EN_PANNE",
                // the message, before and after the dot
                "DATA      | 451 later                    | RELAIS_EN_PANNE",
                "DATA      | ''                           | RELAIS_EN_PANNE",
                "DATA      | -                            | RELAIS_EN_PANNE",
                ".         | 552 too big                  | ADRESSE_DIFFEREE",
                ".         | 554 no                       | REFUSE",
                ".         | 451 later                    | RELAIS_EN_PANNE",
                ".         | ''                           | INCONNU",
                ".         | -                            | INCONNU",
                ".         | what                         | INCONNU",
                // after the answer
                "QUIT      | -                            | PARTI",
                "QUIT      | ''                           | PARTI",
                "QUIT      | 500 what                     | PARTI",
                "none      | 250 ok                       | PARTI"
            })
    void knowsWhetherAMailMayHaveLeft(String command, String answer, Issue.Sort expected) throws IOException {
        try (ScriptedRelay relay = new ScriptedRelay((said, recipient) -> said.startsWith(command) ? answer : null)) {
            Issue issue = relais(relay.port()).remettre(pli());

            assertThat(issue.sort()).isEqualTo(expected);
            assertThat(issue.cause().isEmpty()).isEqualTo(expected == Issue.Sort.PARTI);
            if (expected == Issue.Sort.REFUSE || expected == Issue.Sort.RELAIS_EN_PANNE) {
                assertThat(relay.accepted()).isEmpty();
            }
        }
    }

    @Test
    void sendsTheBytesAsTheyAreFromTheAddressOfTheReturns() throws IOException {
        try (ScriptedRelay relay = ScriptedRelay.willing()) {
            relais(relay.port()).remettre(pli());

            assertThat(relay.received()).singleElement().satisfies(received -> {
                assertThat(received.text() + "\r\n").isEqualTo(MIME);
                assertThat(received.recipient()).isEqualTo("a@ac-x.example");
            });
            assertThat(relay.commands()).contains("MAIL FROM:<retours@ac-x.example>");
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ScriptedRelay relay = ScriptedRelay.willing()) {
            port = relay.port();
        }

        Issue issue = relais(port).remettre(pli());

        assertThat(issue.sort()).isEqualTo(Issue.Sort.RELAIS_EN_PANNE);
        assertThat(issue.cause()).contains("injoignable", "spring.mail.host");
    }

    @Test
    void doesNotSendInTheClearWhenTlsIsRequired() throws IOException {
        try (ScriptedRelay relay = ScriptedRelay.willing()) {
            JavaMailSenderImpl settings = settings(relay.port());
            settings.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");

            Issue issue = new SmtpRelais(settings, "retours@ac-x.example").remettre(pli());

            assertThat(issue.sort()).isEqualTo(Issue.Sort.RELAIS_EN_PANNE);
            assertThat(relay.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void neverShowsThePassword() throws IOException {
        try (ScriptedRelay relay = new ScriptedRelay((command, recipient) -> {
            if (command.startsWith("EHLO")) {
                return "250-relay\r\n250 AUTH LOGIN PLAIN";
            }
            return command.startsWith("AUTH") ? "535 5.7.8 no" : null;
        })) {
            JavaMailSenderImpl settings = settings(relay.port());
            settings.setUsername("audit");
            settings.setPassword("motdepasse-secret");

            Issue issue = new SmtpRelais(settings, "retours@ac-x.example").remettre(pli());

            assertThat(issue.sort()).isEqualTo(Issue.Sort.RELAIS_EN_PANNE);
            assertThat(issue.cause()).contains("mot de passe").doesNotContain("motdepasse-secret");
        }
    }

    @Test
    void keepsAStrangersWordsOnOneShortLine() throws IOException {
        String words = "550-un\r\n550 " + "x".repeat(5_000);
        try (ScriptedRelay relay =
                new ScriptedRelay((command, recipient) -> command.startsWith("RCPT") ? words : null)) {
            Issue issue = relais(relay.port()).remettre(pli());

            assertThat(issue.cause()).hasSizeLessThan(300).doesNotContain("\n", "\r");
        }
    }

    private static Pli pli() {
        return new Pli(
                1,
                LocalDate.of(2026, 11, 24),
                "a@ac-x.example",
                "<1@ac-x.example>",
                MIME.getBytes(StandardCharsets.UTF_8));
    }

    private static SmtpRelais relais(int port) {
        return new SmtpRelais(settings(port), "retours@ac-x.example");
    }

    static JavaMailSenderImpl settings(int port) {
        JavaMailSenderImpl settings = new JavaMailSenderImpl();
        settings.setHost("127.0.0.1");
        settings.setPort(port);
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", "500");
        properties.setProperty("mail.smtp.timeout", "500");
        settings.setJavaMailProperties(properties);
        return settings;
    }
}
