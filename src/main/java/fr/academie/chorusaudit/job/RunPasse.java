package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.mail.EpisodeSuivi;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.Objet;
import fr.academie.chorusaudit.mail.Outbox;
import fr.academie.chorusaudit.mail.Passe;
import fr.academie.chorusaudit.mail.Tournee;
import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The past of the school that a round is looking at. */
final class RunPasse implements Passe {

    private final Outbox outbox;
    private final Mode mode;
    private final LocalDate jour;
    private final Episodes episodes;
    private @Nullable Resultat current;

    RunPasse(Outbox outbox, Mode mode, LocalDate jour, Episodes episodes) {
        this.outbox = outbox;
        this.mode = mode;
        this.jour = jour;
        this.episodes = episodes;
    }

    /** Takes a school into the round. */
    void show(Resultat resultat, Tournee tournee) {
        current = resultat;
        tournee.add(resultat);
    }

    @Override
    public List<EpisodeSuivi> episodes(Siret siret) {
        return current == null ? List.of() : episodes.of(current, jour);
    }

    @Override
    public Map<Objet, LocalDate> dejaDits(String adresse, Siret siret) {
        return outbox.dejaDits(mode, adresse, siret);
    }
}
