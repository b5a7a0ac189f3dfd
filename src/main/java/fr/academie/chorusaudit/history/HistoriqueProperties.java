package fr.academie.chorusaudit.history;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code chorus-audit.historique}: from when on a night is braked.
 *
 * @param freinPart percentage of the schools, 1 to 100, above which as many new anomalies make the inputs doubtful
 * @param freinMinimum number of schools, at least 1, below which they never do
 */
@ConfigurationProperties("chorus-audit.historique")
public record HistoriqueProperties(
        @DefaultValue("20") int freinPart,
        @DefaultValue("10") int freinMinimum) {

    public HistoriqueProperties {
        if (freinPart < 1 || freinPart > 100) {
            throw new IllegalArgumentException(
                    "chorus-audit.historique.frein-part doit être un pourcentage de 1 à 100.");
        }
        if (freinMinimum < 1) {
            throw new IllegalArgumentException(
                    "chorus-audit.historique.frein-minimum doit être un nombre d'établissements d'au moins 1.");
        }
    }

    /** True when so many schools out of {@code audited} are too many for one night. */
    boolean isTooMany(long schools, long audited) {
        return schools >= freinMinimum && schools * 100 > (long) freinPart * audited;
    }
}
