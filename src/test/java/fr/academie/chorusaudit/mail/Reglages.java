package fr.academie.chorusaudit.mail;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings of the mails, read by Boot as from a file. */
final class Reglages {

    private final Map<String, String> values = new HashMap<>();

    /** What an installation sets at least, to send mails. */
    static Reglages envoi() {
        return new Reglages()
                .with("mode", "envoi")
                .with("expediteur", "chorus-audit@ac-exemple.example")
                .with("destinataires", "dsi@ac-exemple.example, dane@ac-exemple.example")
                .with("domaines-autorises", "ac-exemple.example")
                .with("contact", "Service des moyens, poste 12 34, moyens@ac-exemple.example")
                .with(
                        "authenticite",
                        "Appelez le standard du rectorat, dont vous connaissez le numéro, et demandez le service des moyens.");
    }

    static Reglages none() {
        return new Reglages();
    }

    Reglages with(String nom, String valeur) {
        values.put("chorus-audit.courriels." + nom, valeur);
        return this;
    }

    CourrielsProperties bind() {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("chorus-audit.courriels", CourrielsProperties.class);
    }
}
