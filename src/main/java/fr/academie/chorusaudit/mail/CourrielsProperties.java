package fr.academie.chorusaudit.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code chorus-audit.courriels}; the relay is set by Spring's own {@code spring.mail.*}.
 *
 * <p>Addresses come out in lower case, domains without {@code @}; texts are trimmed, and empty when they are not set.
 *
 * @param mode off until configured
 * @param expediteur address in From
 * @param repondreA address in Reply-To; none: no such header
 * @param retour address to which the relay returns what it cannot deliver; none: the sender's
 * @param destinataires DSI and DANE
 * @param domainesAutorises domains, subdomains included, outside which nobody is written to; none: no school is
 * @param redirigerVers one address that receives everything instead; none: the real ones
 * @param parMinute never exceeded within any 60 seconds
 * @param maximumParExecution mails to schools that one run sends; the rest waits
 * @param heures allowed hours, such as {@code 7-20}; none: any
 * @param relanceJours days between two reminders
 * @param signalerAVerifier true to write of « À vérifier », too
 * @param adresseType address of an intendance that no source gives, such as {@code intendance.{uai}@ac-x.example}
 * @param contact who answers questions: a name or service, and how to reach it; none: the address that answers go to
 * @param authenticite how a reader makes sure that the mail is genuine; none: a sentence that holds in any académie
 * @param joindreRapport true to attach the workbook to the summary
 */
@ConfigurationProperties("chorus-audit.courriels")
public record CourrielsProperties(
        @DefaultValue("off") Mode mode,
        @DefaultValue("") String expediteur,
        @DefaultValue("") String repondreA,
        @DefaultValue("") String retour,
        @DefaultValue List<String> destinataires,
        @DefaultValue List<String> domainesAutorises,
        @Nullable String redirigerVers,
        @DefaultValue("5") int parMinute,
        @DefaultValue("100") int maximumParExecution,
        @DefaultValue("") Heures heures,
        @DefaultValue("14") int relanceJours,
        @DefaultValue("false") boolean signalerAVerifier,
        @DefaultValue("") String adresseType,
        @DefaultValue("") String contact,
        @DefaultValue("") String authenticite,
        @DefaultValue("false") boolean joindreRapport) {

    /** @throws IllegalArgumentException with a French sentence that begins with the name of the setting */
    public CourrielsProperties {
        expediteur = Verification.adresse("expediteur", expediteur);
        repondreA = Verification.adresse("repondre-a", repondreA);
        retour = Verification.adresse("retour", retour);
        destinataires = Verification.adresses("destinataires", destinataires);
        domainesAutorises = Verification.domaines("domaines-autorises", domainesAutorises);
        redirigerVers = redirigerVers == null || redirigerVers.isBlank()
                ? null
                : Verification.adresse("rediriger-vers", redirigerVers);
        Verification.atLeastOne("par-minute", parMinute);
        Verification.atLeastOne("maximum-par-execution", maximumParExecution);
        Verification.atLeastOne("relance-jours", relanceJours);
        adresseType = Verification.adresseType("adresse-type", adresseType);
        contact = Verification.phrase("contact", contact);
        authenticite = Verification.phrase("authenticite", authenticite);
        if (mode != Mode.OFF) {
            Verification.requireSet("expediteur", expediteur);
        }
        if (contact.isEmpty()) {
            contact = repondreA.isEmpty() ? expediteur : repondreA;
        }
        if (authenticite.isEmpty()) {
            authenticite = Textes.texte("authenticite");
        }
    }
}
