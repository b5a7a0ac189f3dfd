package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.mail.Cadence;
import fr.academie.chorusaudit.mail.CourrielsProperties;
import fr.academie.chorusaudit.mail.EmlRelais;
import fr.academie.chorusaudit.mail.Facteur;
import fr.academie.chorusaudit.mail.MimeWriter;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.OutboxAccess;
import fr.academie.chorusaudit.mail.Relais;
import fr.academie.chorusaudit.mail.SmtpRelais;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the settings say of how mails leave. */
public class Messagerie {

    /** Under {@code output}. */
    static final String DOSSIER = "courriels";

    /** A mail about a failure must not keep the failed run from ending. */
    private static final Duration URGENCE = Duration.ofSeconds(8);

    private final CourrielsProperties properties;
    private final ObjectProvider<JavaMailSenderImpl> sender;
    private final StopSignal stop;
    private final Clock clock;

    Messagerie(
            CourrielsProperties properties, ObjectProvider<JavaMailSenderImpl> sender, StopSignal stop, Clock clock) {
        this.properties = properties;
        this.sender = sender;
        this.stop = stop;
        this.clock = clock;
    }

    /** The mode of the command line, else that of the settings. */
    public Mode mode(@Nullable Mode option) {
        return option == null ? properties.mode() : option;
    }

    /**
     * Makes sure that mails can be written in this mode; {@link Mode#OFF} needs nothing.
     *
     * @throws AuditException 78 naming what is missing
     */
    public void require(Mode mode) {
        List<String> missing = new ArrayList<>();
        if (mode != Mode.OFF) {
            addIfBlank(missing, "chorus-audit.courriels.expediteur", properties.expediteur());
        }
        JavaMailSenderImpl relay = sender.getIfAvailable();
        if (mode == Mode.ENVOI) {
            addIfBlank(missing, "spring.mail.host", relay == null ? null : relay.getHost());
        }
        if (!missing.isEmpty()) {
            throw new AuditException(
                    ExitCode.REGLAGE, Messages.get("courriels.reglages", String.join(", ", missing)), null);
        }
    }

    /** True when DSI and DANE want to hear of runs. */
    boolean hasDestinataires() {
        return !properties.destinataires().isEmpty();
    }

    CourrielsProperties properties() {
        return properties;
    }

    MimeWriter mimeWriter() {
        return new MimeWriter(properties, clock);
    }

    Facteur facteur(OutboxAccess outbox, Mode mode, Path output) {
        return facteur(outbox, relais(mode, output), cadence(mode));
    }

    /** For a mail that must not be waited for: it leaves at once, or stays. */
    Facteur urgent(OutboxAccess outbox, Mode mode, Path output) {
        Relais relais = relais(mode, output);
        return facteur(outbox, relais instanceof SmtpRelais smtp ? smtp.within(URGENCE) : relais, Cadence.libre());
    }

    private Facteur facteur(OutboxAccess outbox, Relais relais, Cadence cadence) {
        return new Facteur(outbox, relais, cadence, new StopVeille(stop, clock), clock);
    }

    private Relais relais(Mode mode, Path output) {
        if (mode == Mode.ENVOI) {
            String retour = properties.retour().isEmpty() ? properties.expediteur() : properties.retour();
            return new SmtpRelais(sender.getObject(), retour);
        }
        return new EmlRelais(output.resolve(DOSSIER));
    }

    private Cadence cadence(Mode mode) {
        return mode == Mode.ENVOI ? new Cadence(properties.parMinute(), properties.heures()::allows) : Cadence.libre();
    }

    private static void addIfBlank(List<String> missing, String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            missing.add(name);
        }
    }
}
