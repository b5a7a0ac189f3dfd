package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.mail.Mode;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the operator asks for. A null path or date leaves the choice to the settings.
 *
 * @param source where facts come from
 * @param rerun true to audit again a list that was already done
 * @param sansNoms true for an edition without names of people
 * @param mail what becomes of mails; null: as the settings say
 * @param failOnAnomaly true to end with {@link ExitCode#ANOMALIES} when a school has an anomaly
 */
public record AuditRequest(
        @Nullable Path input,
        @Nullable Path fiches,
        @Nullable Path rattachements,
        @Nullable Path output,
        AuditSource source,
        @Nullable LocalDate date,
        boolean rerun,
        boolean sansNoms,
        @Nullable Mode mail,
        boolean failOnAnomaly) {}
