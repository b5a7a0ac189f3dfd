package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A school of which an address is to hear.
 *
 * @param episodes of this school
 * @param dejaDits what that address has heard about it, with the day
 * @param demarcheEnCours the assistance request under way, else empty
 * @param objets why it hears of it now, at least one
 */
public record Signalement(
        Resultat resultat,
        List<EpisodeSuivi> episodes,
        Map<Objet, LocalDate> dejaDits,
        String demarcheEnCours,
        List<Objet> objets) {

    public Signalement {
        episodes = List.copyOf(episodes);
        dejaDits = Map.copyOf(dejaDits);
        objets = List.copyOf(objets);
    }

    /** The episode of this constat that lasts. */
    Optional<EpisodeSuivi> episode(Code code) {
        return episodes.stream()
                .filter(episode -> episode.code() == code && episode.resoluLe() == null)
                .findFirst();
    }

    /** True when one of the reasons begins with this occasion and concerns this constat. */
    boolean isFor(Code code, String occasion) {
        return objets.stream()
                .anyMatch(objet -> objet.code() == code && objet.occasion().startsWith(occasion));
    }

    /** The SIRET only: logs are no place for people's names. */
    @Override
    public String toString() {
        return "Signalement[" + resultat.etablissement().siret() + "]";
    }
}
