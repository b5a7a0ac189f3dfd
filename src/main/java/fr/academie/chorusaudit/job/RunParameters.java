package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.mail.Mode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What the steps of a run work on, carried by the job's parameters: they identify the run by day, list, source and
 * passage; the rest may differ when the run is resumed. No personal data: Spring Batch logs and stores parameters.
 *
 * @param execution number of the run
 * @param liste the private copy of the list, gone once it is staged
 */
record RunParameters(
        long execution,
        LocalDate date,
        AuditSource source,
        Path liste,
        String nomListe,
        Path fiches,
        Path rattachements,
        Path output,
        Mode mail,
        boolean failOnAnomaly) {

    JobParameters toJobParameters(Execution run) {
        return new JobParametersBuilder(identifying(run))
                .addLong("execution", execution, false)
                .addString("liste", liste.toString(), false)
                .addString("nomListe", nomListe, false)
                .addString("fiches", fiches.toString(), false)
                .addString("rattachements", rattachements.toString(), false)
                .addString("output", output.toString(), false)
                .addString("mail", mail.name(), false)
                .addString("failOnAnomaly", Boolean.toString(failOnAnomaly), false)
                .toJobParameters();
    }

    /** The parameters that tell a run from all others. */
    static JobParameters identifying(Execution run) {
        return new JobParametersBuilder()
                .addLocalDate("date", run.identite().jour())
                .addString("empreinte", run.identite().empreinte())
                .addString("source", run.identite().source())
                .addLong("passage", (long) run.passage())
                .toJobParameters();
    }

    static RunParameters of(JobParameters parameters) {
        return new RunParameters(
                Objects.requireNonNull(parameters.getLong("execution")),
                Objects.requireNonNull(parameters.getLocalDate("date")),
                AuditSource.of(text(parameters, "source")).orElseThrow(),
                path(parameters, "liste"),
                text(parameters, "nomListe"),
                path(parameters, "fiches"),
                path(parameters, "rattachements"),
                path(parameters, "output"),
                Mode.valueOf(text(parameters, "mail")),
                Boolean.parseBoolean(parameters.getString("failOnAnomaly")));
    }

    private static Path path(JobParameters parameters, String name) {
        return Path.of(text(parameters, name));
    }

    private static String text(JobParameters parameters, String name) {
        return Objects.requireNonNull(parameters.getString(name), name);
    }
}
