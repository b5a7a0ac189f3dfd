package fr.academie.chorusaudit.suivi;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code chorus-audit.suivi}.
 *
 * @param fichier the follow-up of the assistance requests; {@code input/annexe5-suivi.xlsx} or {@code .csv} when not set,
 *     and then it may be missing
 * @param delaiJours days after which a request that nobody closed is to be made again, 1 to 365: the support answers within
 *     some days, and a month without an answer is one that got lost
 */
@ConfigurationProperties("chorus-audit.suivi")
public record SuiviProperties(
        @Nullable Path fichier, @DefaultValue("30") int delaiJours) {

    public SuiviProperties {
        if (delaiJours < 1 || delaiJours > 365) {
            throw new IllegalArgumentException("chorus-audit.suivi.delai-jours doit être compris entre 1 et 365.");
        }
    }
}
