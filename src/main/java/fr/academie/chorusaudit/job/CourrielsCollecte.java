package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Execution.Etat;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.OutboxAccess;
import fr.academie.chorusaudit.mail.SansAdresse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the mails that ask schools for their fiche. */
public class CourrielsCollecte {

    private final Executions executions;
    private final OutboxAccess outbox;
    private final Courriers courriers;
    private final OutboxSending sending;
    private final Folders folders;
    private final Clock clock;

    CourrielsCollecte(
            Executions executions,
            OutboxAccess outbox,
            Courriers courriers,
            OutboxSending sending,
            Folders folders,
            Clock clock) {
        this.executions = executions;
        this.outbox = outbox;
        this.courriers = courriers;
        this.sending = sending;
        this.folders = folders;
        this.clock = clock;
    }

    /**
     * Puts the mails about the last run that came to its end into the outbox.
     *
     * @return the schools that nobody can be written to
     * @throws AuditException 64 when there is no such run, 78 when mails are off or a setting is missing
     */
    public List<SansAdresse> deposer(@Nullable Mode option, @Nullable Path output) {
        Mode mode = sending.requireMode(option);
        Execution last = executions.all().stream()
                .filter(execution -> execution.etat() == Etat.TERMINEE)
                .findFirst()
                .orElseThrow(() -> new AuditException(ExitCode.USAGE, Messages.get("execution.aucune"), null));
        return outbox.with(box -> courriers.collecte(box, mode, last, LocalDate.now(clock), folders.output(output)));
    }
}
