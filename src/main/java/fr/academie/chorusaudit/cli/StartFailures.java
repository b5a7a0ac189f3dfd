package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.audit.SafeMigration;
import fr.academie.chorusaudit.audit.UnusableDatabaseException;
import fr.academie.chorusaudit.audit.UnusableDatabaseException.Reason;
import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.DatabaseTrouble;
import fr.academie.chorusaudit.job.ExitCode;
import fr.academie.chorusaudit.job.MemoryTrouble;
import fr.academie.chorusaudit.job.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in one sentence why the application did not start. */
final class StartFailures {

    private StartFailures() {}

    static AuditException explain(RuntimeException failure, Path data) {
        if (MemoryTrouble.isIn(failure)) {
            return MemoryTrouble.of(failure);
        }
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof AuditException known) {
                return known;
            }
            if (e instanceof ConfigurationPropertiesBindException || e instanceof BindException) {
                return new AuditException(ExitCode.REGLAGE, setting(e), failure);
            }
            if (e instanceof YAMLException || e instanceof ConfigDataException) {
                return new AuditException(ExitCode.REGLAGE, Messages.get("reglage.yaml"), failure);
            }
            if (e instanceof UnusableDatabaseException unusable) {
                String key = unusable.reason() == Reason.PLUS_RECENTE ? "base.plus-recente" : "base.etrangere";
                return new AuditException(
                        ExitCode.REGLAGE, Messages.get(key, data.resolve(SafeMigration.DATABASE)), failure);
            }
            if (e instanceof SQLException sql) {
                return database(sql, data, failure);
            }
        }
        return new AuditException(
                ExitCode.BUG,
                Messages.get("erreur.demarrage", failure.getClass().getSimpleName()),
                failure);
    }

    private static AuditException database(SQLException sql, Path data, RuntimeException failure) {
        if (sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new AuditException(ExitCode.DEJA_EN_COURS, Messages.get("verrou.base", data), failure);
        }
        Path file = data.resolve(SafeMigration.DATABASE);
        if (sql.getErrorCode() == ErrorCode.FILE_VERSION_ERROR_1) {
            return new AuditException(ExitCode.REGLAGE, Messages.get("base.plus-recente", file), failure);
        }
        if (DatabaseTrouble.isDamage(sql) && Files.isRegularFile(file)) {
            return DamagedDatabase.setAside(data, sql);
        }
        if (!DatabaseTrouble.isDisk(sql) && Files.isRegularFile(file) && !DamagedDatabase.isReadable(data)) {
            return DamagedDatabase.setAside(data, sql);
        }
        return new AuditException(
                ExitCode.SORTIE_IMPOSSIBLE,
                Messages.get(DatabaseTrouble.isDisk(sql) ? "donnees.pleines" : "base.illisible", data),
                failure);
    }

    /** Our records refuse a value with a French sentence; a value of the wrong type never reaches them. */
    private static String setting(Throwable failure) {
        Throwable root = failure;
        String property = "";
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof BindException bind) {
                property = bind.getName().toString();
            }
            root = e;
        }
        String sentence = String.valueOf(root.getMessage());
        return sentence.startsWith("chorus-audit.")
                ? Messages.get("reglage.refuse", sentence)
                : Messages.get("reglage.illisible", property);
    }
}
