package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.DemandeSuivie;
import fr.academie.chorusaudit.mail.EpisodeSuivi;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.Objet;
import fr.academie.chorusaudit.mail.Outbox;
import fr.academie.chorusaudit.mail.Passe;
import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The past of the schools that a round looks at. */
final class RunPasse implements Passe {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final Outbox outbox;
    private final Mode mode;
    private final LocalDate jour;
    private final EpisodesSuivis episodes;
    private final Map<Siret, DemandeSuivie> demandes;

    /** @param demandes the assistance requests that the run knows */
    RunPasse(Outbox outbox, Mode mode, LocalDate jour, EpisodesSuivis episodes, Map<Siret, DemandeSuivie> demandes) {
        this.outbox = outbox;
        this.mode = mode;
        this.jour = jour;
        this.episodes = episodes;
        this.demandes = demandes;
    }

    @Override
    public List<EpisodeSuivi> episodes(Siret siret) {
        return episodes.of(siret, jour);
    }

    @Override
    public String demarcheEnCours(Siret siret) {
        DemandeSuivie demande = demandes.get(siret);
        return demande == null || !demande.isEnCours()
                ? ""
                : Messages.get(
                        demande.demande().ticket().isEmpty() ? "courriels.demande" : "courriels.demande.ticket",
                        demande.demande().jour().format(JOUR),
                        demande.demande().ticket());
    }

    @Override
    public Set<Objet> refuses(String adresse, Siret siret) {
        return outbox.refuses(mode, adresse, siret);
    }

    @Override
    public Map<Objet, LocalDate> dejaDits(String adresse, Siret siret) {
        return outbox.dejaDits(mode, adresse, siret);
    }
}
