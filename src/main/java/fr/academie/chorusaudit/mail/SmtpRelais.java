package fr.academie.chorusaudit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails over to the relay of {@code spring.mail.*}, one connection each, and knows for certain what it knows. */
public final class SmtpRelais implements Relais {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpRelais.class);

    private final JavaMailSenderImpl settings;
    private final Session session;
    private final String retour;

    /** {@code retour}: the address to which the relay returns what it cannot deliver. */
    public SmtpRelais(JavaMailSenderImpl settings, String retour) {
        this(settings, settings.getSession(), retour);
    }

    private SmtpRelais(JavaMailSenderImpl settings, Session session, String retour) {
        this.settings = settings;
        this.session = session;
        this.retour = retour;
    }

    /** The same relay for something that must not last: no answer may take longer than {@code patience}. */
    public SmtpRelais within(Duration patience) {
        Properties properties = new Properties();
        properties.putAll(session.getProperties());
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol() + "." + wait, Long.toString(patience.toMillis()));
        }
        return new SmtpRelais(settings, Session.getInstance(properties), retour);
    }

    @Override
    public Issue remettre(Pli pli) {
        WatchedTransport transport = new WatchedTransport(session, protocol());
        try {
            SMTPMessage message = new SMTPMessage(session, new ByteArrayInputStream(pli.mime()));
            message.setEnvelopeFrom(retour);
            transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(pli.adresse(), true)});
            return Issue.parti();
        } catch (MessagingException | RuntimeException e) {
            // Its message may quote the address.
            LOG.warn("Mail {}: {} at {}", pli.id(), e.getClass().getSimpleName(), transport.phase());
            return transport.issue(e);
        } finally {
            close(transport);
        }
    }

    /** What happens after the answer changes nothing. */
    private static void close(WatchedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("QUIT failed", e);
        }
    }

    private String protocol() {
        String protocol = settings.getProtocol();
        return protocol == null || protocol.isEmpty() ? "smtp" : protocol;
    }
}
