package fr.academie.chorusaudit.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code chorus-audit.diagnostic}.
 *
 * @param ficheAncienneJours age in days beyond which an observation of the gestionnaire principal is too old
 * @param domainesAcademie e-mail domains of the académie in lower case, subdomains included; none: addresses are not judged
 */
@ConfigurationProperties("chorus-audit.diagnostic")
public record DiagnosticProperties(
        @DefaultValue("365") int ficheAncienneJours,
        @DefaultValue List<String> domainesAcademie) {

    private static final Pattern DOMAINE = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]{2,}");

    public DiagnosticProperties {
        if (ficheAncienneJours < 1) {
            throw new IllegalArgumentException(
                    "chorus-audit.diagnostic.fiche-ancienne-jours doit être un nombre de jours d'au moins 1.");
        }
        domainesAcademie = domainesAcademie.stream()
                .map(DiagnosticProperties::plain)
                .filter(domaine -> !domaine.isEmpty())
                .toList();
        if (!domainesAcademie.stream()
                .allMatch(domaine -> DOMAINE.matcher(domaine).matches())) {
            throw new IllegalArgumentException(
                    "chorus-audit.diagnostic.domaines-academie\u00a0: un domaine de messagerie s'écrit ac-exemple.fr, sans"
                            + " adresse ni espace, un par ligne.");
        }
    }

    /** Settings often write a domain as {@code @ac-x.fr}, or {@code .ac-x.fr} for subdomains. */
    private static String plain(String domaine) {
        return domaine.strip().toLowerCase(Locale.ROOT).replaceAll("^[@.*]+", "");
    }
}
