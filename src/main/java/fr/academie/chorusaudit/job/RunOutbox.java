package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.mail.Outbox;
import fr.academie.chorusaudit.mail.OutboxAccess;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox in the database that is open anyway. */
record RunOutbox(Outbox outbox, PlatformTransactionManager transactionManager) implements OutboxAccess {

    @Override
    public <T> T with(Function<Outbox, T> work) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactionManager).execute(status -> work.apply(outbox)));
    }

    @Override
    public void force() {
        outbox.force();
    }
}
