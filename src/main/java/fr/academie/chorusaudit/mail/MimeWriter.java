package fr.academie.chorusaudit.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Turns mails into the bytes that go to a relay or into a file. */
public final class MimeWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final CourrielsProperties properties;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());

    public MimeWriter(CourrielsProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Who really receives a mail: with a redirection, always the same. */
    String recipient(Courriel courriel) {
        String elsewhere = properties.redirigerVers();
        return elsewhere == null || elsewhere.isBlank() ? courriel.adresse() : elsewhere;
    }

    /** The same for the same reasons to the same address, so that a mailbox can tell. */
    String messageId(Courriel courriel, @Nullable String cle) {
        String domaine =
                properties.expediteur().substring(properties.expediteur().indexOf('@') + 1);
        return "<" + MessageId.of(courriel, recipient(courriel), cle) + "@" + header(domaine) + ">";
    }

    /**
     * The whole message: text and HTML as alternatives, then the attachments.
     *
     * @throws IllegalArgumentException when what becomes a header holds a control character
     */
    byte[] write(Courriel courriel, String messageId) {
        try {
            MimeMessage message = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", header(messageId));
                }
            };
            message.setFrom(address(properties.expediteur()));
            if (!properties.repondreA().isBlank()) {
                message.setReplyTo(new InternetAddress[] {address(properties.repondreA())});
            }
            message.setRecipient(Message.RecipientType.TO, address(recipient(courriel)));
            message.setSubject(header(courriel.sujet()), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(content(courriel));
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("a mail that cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Multipart content(Courriel courriel) throws MessagingException {
        MimeMultipart alternative =
                new MimeMultipart("alternative", text(courriel.texte(), "plain"), text(courriel.html(), "html"));
        List<PieceJointe> attachments = courriel.piecesJointes();
        if (attachments.isEmpty()) {
            return alternative;
        }
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(alternative);
        MimeMultipart mixed = new MimeMultipart("mixed", first);
        for (PieceJointe attachment : attachments) {
            mixed.addBodyPart(attached(attachment));
        }
        return mixed;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart attached(PieceJointe attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.contenu(), header(attachment.type()))));
        part.setFileName(header(attachment.nom()));
        return part;
    }

    private static InternetAddress address(String text) throws MessagingException {
        InternetAddress address = new InternetAddress(header(text), true);
        if (!text.equals(address.getAddress())) {
            throw new IllegalArgumentException("more than an address");
        }
        return address;
    }

    /** A line end within a header begins another header. */
    private static String header(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a control character in what becomes a header");
        }
        return text;
    }
}
