package fr.academie.chorusaudit.sauvegarde;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code chorus-audit.sauvegardes}.
 *
 * @param conserver how many backups are kept, 0 to 400; 0: none is made
 */
@ConfigurationProperties("chorus-audit.sauvegardes")
public record SauvegardeProperties(@DefaultValue("7") int conserver) {

    public SauvegardeProperties {
        if (conserver < 0 || conserver > 400) {
            throw new IllegalArgumentException("chorus-audit.sauvegardes.conserver doit être compris entre 0 et 400.");
        }
    }
}
