package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.mail.EpisodeSuivi;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.Outbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Episodes without a history: a constat of today goes on with the episode that was told last, else begins one. It knows of
 * nothing that became worse or was resolved.
 */
record ConstatsDuJour(Outbox outbox, Mode mode) implements Episodes {

    @Override
    public List<EpisodeSuivi> of(Resultat resultat, LocalDate jour) {
        var siret = resultat.etablissement().siret();
        return resultat.diagnostic().constats().stream()
                .map(constat -> new EpisodeSuivi(
                        siret,
                        constat.code(),
                        Objects.requireNonNullElse(outbox.dernierEpisode(mode, siret, constat.code()), jour),
                        null,
                        null))
                .toList();
    }
}
