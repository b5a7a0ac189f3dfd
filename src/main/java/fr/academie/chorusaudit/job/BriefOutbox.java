package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.SafeMigration;
import fr.academie.chorusaudit.audit.SpringBatchTables;
import fr.academie.chorusaudit.mail.Outbox;
import fr.academie.chorusaudit.mail.OutboxAccess;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox for a moment only. Only one process can have the database open, and sending a backlog takes hours: each
 * access locks, opens, works, closes and unlocks, so that an audit can start in between.
 */
public final class BriefOutbox implements OutboxAccess {

    /** The data folder under its lock, with a database that may be opened; the command line knows how. */
    public interface Lock extends AutoCloseable {

        /** Why the database could not be opened; a damaged one is set aside. */
        AuditException explain(RuntimeException failure);

        @Override
        void close();
    }

    private final Supplier<Lock> lock;
    private final String url;
    private final Path data;
    private final Clock clock;
    private boolean isMigrated;

    /** {@code lock} waits until it has the lock; {@code url} of the database, which is in the folder {@code data}. */
    public BriefOutbox(Supplier<Lock> lock, String url, Path data, Clock clock) {
        this.lock = lock;
        this.url = url;
        this.data = data;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try")
    public <T> T with(Function<Outbox, T> work) {
        try (Lock held = lock.get()) {
            SingleConnectionDataSource database = new SingleConnectionDataSource(url, "sa", "", true);
            try {
                migrate(database, held);
                return Objects.requireNonNull(new TransactionTemplate(new JdbcTransactionManager(database))
                        .execute(status -> work.apply(new Outbox(database, clock))));
            } finally {
                database.destroy();
            }
        }
    }

    /** Once, as an audit does: the database may have been written by an earlier version, or by a later one. */
    private void migrate(SingleConnectionDataSource database, Lock held) {
        if (isMigrated) {
            return;
        }
        try {
            new SafeMigration(data)
                    .migrate(Flyway.configure()
                            .dataSource(database)
                            .javaMigrations(new SpringBatchTables())
                            .load());
        } catch (RuntimeException e) {
            throw held.explain(e);
        }
        isMigrated = true;
    }
}
