package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Execution.Identite;
import fr.academie.chorusaudit.choruspro.ChorusProProperties;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Starts a run, resumes an unfinished one, or says that it was already done. */
public class AuditRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRunner.class);

    private final RunRegister register;
    private final RunLauncher launcher;
    private final ReportFiles reportFiles;
    private final ChorusProProperties chorusPro;
    private final Messagerie messagerie;
    private final EchecNotice echecNotice;
    private final Folders folders;
    private final OptionalInputs optionalInputs;
    private final Backup backup;
    private final Path data;
    private final Clock clock;

    AuditRunner(
            RunRegister register,
            RunLauncher launcher,
            ReportFiles reportFiles,
            ChorusProProperties chorusPro,
            Messagerie messagerie,
            EchecNotice echecNotice,
            Folders folders,
            OptionalInputs optionalInputs,
            Backup backup,
            Path data,
            Clock clock) {
        this.register = register;
        this.launcher = launcher;
        this.reportFiles = reportFiles;
        this.chorusPro = chorusPro;
        this.messagerie = messagerie;
        this.echecNotice = echecNotice;
        this.folders = folders;
        this.optionalInputs = optionalInputs;
        this.backup = backup;
        this.data = data;
        this.clock = clock;
    }

    /** Runs the audit to its end, whatever that is; only bugs throw. */
    public Outcome run(AuditRequest request) {
        Outcome outcome = attempt(request);
        echecNotice.send(
                messagerie.mode(request.mail()),
                outcome,
                date(request),
                String.valueOf(folders.input(request.input()).getFileName()),
                folders.output(request.output()));
        return outcome;
    }

    private LocalDate date(AuditRequest request) {
        return request.date() == null ? LocalDate.now(clock) : request.date();
    }

    private Outcome attempt(AuditRequest request) {
        try {
            requireCredentials(request.source());
            messagerie.require(messagerie.mode(request.mail()));
            Path input = folders.input(request.input());
            Path fiches = folders.fiches(request.fiches());
            Path rattachements = folders.rattachements(request.rattachements());
            optionalInputs.require();
            LocalDate date = date(request);
            PrivateCopy.sweep(data);
            reportFiles.sweep(folders.output(request.output()));
            try (PrivateCopy liste = PrivateCopy.of(input, data)) {
                Identite identite =
                        new Identite(date, liste.empreinte(), request.source().option());
                Optional<Execution> done = register.done(identite, request);
                if (done.isPresent()) {
                    reportFiles.confirm(done.get(), folders.output(request.output()));
                    return register.alreadyDone(
                            done.get(),
                            fiches,
                            rattachements,
                            backup.catchUp(done.get().id()));
                }
                Execution execution = register.open(identite, input, request);
                RunParameters parameters = new RunParameters(
                        execution.id(),
                        date,
                        request.source(),
                        liste.path(),
                        input.getFileName().toString(),
                        fiches,
                        rattachements,
                        folders.output(request.output()),
                        messagerie.mode(request.mail()),
                        request.failOnAnomaly());
                return RunLog.during(execution, () -> launcher.launch(execution, parameters));
            }
        } catch (AuditException e) {
            LOG.warn("The run could not start: {}", e.exitCode());
            return Outcome.failure(e.exitCode(), String.valueOf(e.getMessage()), null);
        } catch (DataAccessException | TransactionException e) {
            // On a full disk the register cannot even be told that the run failed.
            AuditException reason = RunFailure.understood(e, data).orElseThrow(() -> e);
            return Outcome.failure(reason.exitCode(), String.valueOf(reason.getMessage()), null);
        }
    }

    private void requireCredentials(AuditSource source) {
        List<String> missing = source.isRemote() ? chorusPro.missingCredentials() : List.of();
        if (!missing.isEmpty()) {
            throw new AuditException(
                    ExitCode.REGLAGE, Messages.get("chorus-pro.identifiants", String.join(", ", missing)), null);
        }
    }
}
