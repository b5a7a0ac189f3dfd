package fr.academie.chorusaudit.job;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code chorus-audit}. A relative path is taken from the folder of the installation.
 *
 * @param zone the time zone that says which day it is
 * @param input the list of schools; {@code input/etablissements.xlsx} when not set
 * @param fiches folder of the fiches; {@code input/fiches} when not set, and then it may be missing
 * @param rattachements folder of the attached users; {@code input/rattachements} when not set, and then it may be missing
 * @param output folder of the reports; {@code output} when not set
 * @param tailleLot schools looked up and written together, 1 to 5,000
 * @param retentionJours days after which runs and reports are erased, at least 31
 */
@ConfigurationProperties("chorus-audit")
public record AuditProperties(
        @DefaultValue("Europe/Paris") ZoneId zone,
        @Nullable Path input,
        @Nullable Path fiches,
        @Nullable Path rattachements,
        @Nullable Path output,
        @DefaultValue("500") int tailleLot,
        @DefaultValue("400") int retentionJours) {

    public AuditProperties {
        if (tailleLot < 1 || tailleLot > 5_000) {
            throw new IllegalArgumentException(Messages.get("reglage.taille-lot"));
        }
        if (retentionJours < 31) {
            throw new IllegalArgumentException(Messages.get("reglage.retention"));
        }
    }
}
