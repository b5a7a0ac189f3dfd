package fr.academie.chorusaudit.diagnostic;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code chorus-audit.diagnostic}.
 *
 * @param ficheAncienneJours age in days beyond which an observation of the gestionnaire principal is too old
 * @param domainesAcademie e-mail domains of the académie, subdomains included; none: addresses are not judged
 */
@ConfigurationProperties("chorus-audit.diagnostic")
public record DiagnosticProperties(
        @DefaultValue("365") int ficheAncienneJours,
        @DefaultValue List<String> domainesAcademie) {

    public DiagnosticProperties {
        if (ficheAncienneJours < 1) {
            throw new IllegalArgumentException(
                    "chorus-audit.diagnostic.fiche-ancienne-jours doit être un nombre de jours d'au moins 1.");
        }
        domainesAcademie = List.copyOf(domainesAcademie);
    }
}
