package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads one file into the database: all that it says replaces all that it said, or nothing happens. */
final class FileTransaction {

    /**
     * What came of it; neither when the file changed while it was being read.
     *
     * @param fichier as it is now known
     * @param problem why nothing was changed
     */
    record Outcome(@Nullable Fichier fichier, @Nullable UnreadableException problem) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Registre registre;
    private final LocalDate today;
    private final Runnable stop;

    FileTransaction(JdbcTemplate jdbc, TransactionTemplate transactions, LocalDate today, Runnable stop) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.registre = new Registre(jdbc);
        this.today = today;
        this.stop = stop;
    }

    Outcome run(Found file, String content, LocalDate jour, @Nullable Fichier known) throws IOException {
        try {
            Outcome outcome = transactions.execute(status -> replace(file, content, jour, known, status));
            return outcome == null ? new Outcome(null, null) : outcome;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Outcome replace(
            Found file, String content, LocalDate jour, @Nullable Fichier known, TransactionStatus status) {
        if (known != null) {
            registre.delete(known.id());
        }
        long id = registre.add(file, content, jour, FileReading.RULES, today);
        Ecriture written = new Ecriture(jdbc, id, jour);
        try {
            FileReading.read(file.dossier(), file.chemin(), new StoppableRecueil(written, stop), today);
            if (!Empreinte.of(file.chemin()).equals(content)) {
                status.setRollbackOnly();
                return new Outcome(null, null);
            }
        } catch (UnreadableException e) {
            status.setRollbackOnly();
            return new Outcome(null, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.finish();
        registre.conclude(id, written);
        return new Outcome(
                new Fichier(
                        id,
                        file.dossier(),
                        file.chemin().toString(),
                        file.relatif(),
                        content,
                        jour,
                        FileReading.RULES,
                        written.relireLe(),
                        written.lignes()),
                null);
    }
}
