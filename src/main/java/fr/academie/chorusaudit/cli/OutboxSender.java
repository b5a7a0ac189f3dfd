package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.audit.SafeMigration;
import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.BriefOutbox;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.job.OutboxSending;
import fr.academie.chorusaudit.job.StopSignal;
import fr.academie.chorusaudit.mail.BilanCourriels;
import fr.academie.chorusaudit.mail.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Sends what waits in the outbox, so that an audit can start meanwhile. */
record OutboxSender(
        Console console,
        @Nullable Path data,
        @Nullable Path output,
        @Nullable Mode mode) {

    private static final String COMMAND = "courriels --envoyer";

    /** Sends, prints the figures, and returns the exit code. */
    int send() {
        Session session = Session.onPast(data, COMMAND, ConsoleProgress.of(console, false));
        if (!Files.exists(session.data().resolve(SafeMigration.DATABASE))) {
            console.out().println(Messages.get("courriels.vide"));
            return ExitCode.OK.code();
        }
        return session.runBeside(context -> {
            BriefOutbox outbox = new BriefOutbox(
                    () -> lock(session, context.getBean(StopSignal.class)),
                    url(context),
                    session.data(),
                    context.getBean(Clock.class));
            BilanCourriels bilan = context.getBean(OutboxSending.class).envoyer(outbox, mode, output);
            new OutcomePrinter(console, false).courriels(bilan);
            return (bilan.needsHuman() ? ExitCode.PARTIEL : ExitCode.OK).code();
        });
    }

    private static BriefOutbox.Lock lock(Session session, StopSignal stop) {
        DataFolderLock lock = DataFolderLock.await(session.data(), stop::check);
        try {
            lock.sign(Holder.now(true, COMMAND));
            // Each time: an audit of another version may have been killed since, in the middle of its migration.
            session.prepare();
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        return new BriefOutbox.Lock() {
            @Override
            public AuditException explain(RuntimeException failure) {
                return StartFailures.explain(failure, session.data());
            }

            @Override
            public void close() {
                lock.close();
            }
        };
    }

    private static String url(ApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("spring.datasource.url");
    }
}
