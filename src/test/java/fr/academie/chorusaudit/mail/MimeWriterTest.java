package fr.academie.chorusaudit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The message as a mailbox receives it. */
class MimeWriterTest {

    private final Poste poste = new Poste();

    @Test
    void writesTextHtmlAndAttachmentsWithTheirAccents() throws Exception {
        MimeMessage message = parsed(
                writer("repondre-a=dsi@ac-x.example"),
                courriel("Collège Éluard : 1 €", "b@ac-x.example", "é.\n.\nfin"));

        assertThat(message.getSubject()).isEqualTo("Collège Éluard : 1 €");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("audit@ac-x.example");
        assertThat(message.getReplyTo()).extracting(Object::toString).containsExactly("dsi@ac-x.example");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("b@ac-x.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSentDate()).isEqualTo(poste.now());
        Multipart mixed = (Multipart) message.getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        Multipart alternative = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).getContent()).asString().isEqualToNormalizingNewlines("é.\n.\nfin");
        assertThat(alternative.getBodyPart(1).getContentType())
                .contains("text/html")
                .containsIgnoringCase("utf-8");
        assertThat(alternative.getBodyPart(1).getContent()).isEqualTo("<p>é</p>");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("extrait.xlsx");
        assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(0, 1, 2, (byte) 0xff);
    }

    @Test
    void sendsEverythingToTheAddressOfARedirection() throws Exception {
        MimeMessage message =
                parsed(writer("rediriger-vers=essai@ac-x.example"), courriel("Sujet", "b@ac-x.example", "t"));

        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("essai@ac-x.example");
    }

    @Test
    void identifiesAMailByItsReasonsAndItsAddress() {
        MimeWriter writer = writer();
        Courriel ouverture = Poste.courriel("b@ac-x.example", "ouverture");

        assertThat(writer.messageId(ouverture, null))
                .matches("<[0-9a-f]{32}@ac-x\\.example>")
                .isEqualTo(writer.messageId(Poste.courriel("b@ac-x.example", "ouverture"), null))
                .isNotEqualTo(writer.messageId(Poste.courriel("c@ac-x.example", "ouverture"), null))
                .isNotEqualTo(writer.messageId(Poste.courriel("b@ac-x.example", "relance-1"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\nBcc: y@z.example", "x\ny", "x\u0000y", "x\u0085y"})
    void refusesControlCharactersInWhatBecomesAHeader(String hostile) {
        MimeWriter writer = writer();

        assertThatThrownBy(() -> writer.write(courriel(hostile, "b@ac-x.example", "t"), "<1@ac-x.example>"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("Bcc");
        assertThatThrownBy(() -> writer.write(courriel("Sujet", hostile, "t"), "<1@ac-x.example>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@ac-x.example, b@ac-x.example", "a@ac-x.example;b@ac-x.example", "A <a@ac-x.example>", ""})
    void refusesAnythingButOneAddress(String hostile) {
        assertThatThrownBy(() -> writer().write(courriel("Sujet", hostile, "t"), "<1@ac-x.example>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private MimeWriter writer(String... settings) {
        return new MimeWriter(Poste.reglages(settings), poste.clock);
    }

    private static Courriel courriel(String sujet, String adresse, String texte) {
        return new Courriel(
                Courriel.Genre.ETABLISSEMENTS,
                adresse,
                sujet,
                texte,
                "<p>é</p>",
                List.of(new PieceJointe(
                        "extrait.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        new byte[] {0, 1, 2, (byte) 0xff})),
                List.of());
    }

    private static MimeMessage parsed(MimeWriter writer, Courriel courriel) throws Exception {
        byte[] bytes = writer.write(courriel, "<1@ac-x.example>");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1).chars())
                .as("seven bits")
                .allMatch(c -> c < 128);
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        assertThat(message.getMessageID()).isEqualTo("<1@ac-x.example>");
        return message;
    }
}
