package fr.academie.chorusaudit.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP dialogue that remembers how far it came. The exceptions of the library do not tell whether the final dot had
 * been sent when the connection broke: before it no relay delivers anything, after it only its answer says.
 */
final class WatchedTransport extends SMTPTransport {

    /** "Not for you", whatever the address: the relay's policy, or a missing identification. */
    private static final Pattern POLICY = Pattern.compile("(?s)(?:530|535).*|5\\d\\d[ -]5\\.7\\..*");

    private Phase phase = Phase.CONNEXION;
    private int answer;
    private String words = "";
    private boolean isTidyingUp;

    /** How far the dialogue came. */
    enum Phase {
        CONNEXION,
        EXPEDITEUR,
        DESTINATAIRE,
        CONTENU,
        POINT_FINAL
    }

    WatchedTransport(Session session, String protocol) {
        super(session, null, protocol, protocol.equals("smtps"));
    }

    Phase phase() {
        return phase;
    }

    /** What this failure means for the mail. */
    Issue issue(Exception failure) {
        return switch (phase) {
            case CONNEXION -> new Issue(Issue.Sort.RELAIS_EN_PANNE, Causes.texte(connexion(failure), detail(failure)));
            case EXPEDITEUR, CONTENU -> relayTrouble();
            case DESTINATAIRE -> recipient();
            case POINT_FINAL -> afterTheDot();
        };
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        String verb = command.toUpperCase(Locale.ROOT);
        isTidyingUp |= verb.equals("QUIT") || verb.equals("RSET");
        Phase next = phaseOf(verb);
        if (next != null && next != phase) {
            phase = next;
            answer = 0;
            words = "";
        }
        super.sendCommand(command);
    }

    /** Keeps the first answer of a phase. The library tidies up by itself, even before it returns an answer it cannot read. */
    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (answer == 0 && !isTidyingUp) {
            answer = code;
            words = String.valueOf(getLastServerResponse());
        }
        return code;
    }

    /** Chunks have no final dot to watch. */
    @Override
    public boolean supportsExtension(String extension) {
        return !extension.equalsIgnoreCase("CHUNKING") && super.supportsExtension(extension);
    }

    /** Mailbox or system limits, RFC 5321 and 1870. */
    private static final Set<Integer> TOO_BIG = Set.of(523, 534, 552);

    private static @Nullable Phase phaseOf(String command) {
        if (command.startsWith("MAIL FROM")) {
            return Phase.EXPEDITEUR;
        }
        if (command.startsWith("RCPT TO")) {
            return Phase.DESTINATAIRE;
        }
        if (command.equals("DATA")) {
            return Phase.CONTENU;
        }
        return command.equals(".") ? Phase.POINT_FINAL : null;
    }

    private Issue recipient() {
        if (answer >= 500 && !POLICY.matcher(words).matches()) {
            return new Issue(Issue.Sort.REFUSE, Causes.texte("refus.adresse", words));
        }
        // 421: the relay is closing, it is not about the address.
        return answer >= 400 && answer < 500 && answer != 421
                ? new Issue(Issue.Sort.ADRESSE_DIFFEREE, Causes.texte("differe", words))
                : relayTrouble();
    }

    private Issue afterTheDot() {
        if (answer >= 200 && answer < 300) {
            return Issue.parti();
        }
        if (TOO_BIG.contains(answer)) {
            // No matter of the address: once the limit is raised, or the message shorter, it goes.
            return new Issue(Issue.Sort.ADRESSE_DIFFEREE, Causes.texte("refus.message", words));
        }
        if (answer >= 500) {
            return new Issue(Issue.Sort.REFUSE, Causes.texte("refus.message", words));
        }
        return answer >= 400 ? relayTrouble() : new Issue(Issue.Sort.INCONNU, Causes.texte("sans-reponse"));
    }

    private Issue relayTrouble() {
        return new Issue(
                Issue.Sort.RELAIS_EN_PANNE,
                answer > 0 ? Causes.texte("relais", words) : Causes.texte("relais.silence"));
    }

    private static String connexion(Exception failure) {
        if (failure instanceof AuthenticationFailedException) {
            return "connexion.identification";
        }
        return failure instanceof MailConnectException ? "connexion.injoignable" : "connexion.echec";
    }

    private static String detail(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
