package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the nights before left behind: the episodes of the history, and what the outbox has told to whom. */
public interface Passe {

    /** The episodes of a school, whether they last or were resolved. */
    List<EpisodeSuivi> episodes(Siret siret);

    /** What left, or may have left, to an address about a school, each with its day; what only waits is not among it. */
    Map<Objet, LocalDate> dejaDits(String adresse, Siret siret);

    /** What an address refused to hear about a school: it was told nothing of it. */
    default Set<Objet> refuses(String adresse, Siret siret) {
        return Set.of();
    }

    /** The assistance request under way for a school (« ticket 12345, déposé le 2 novembre 2026 »), else empty. */
    default String demarcheEnCours(Siret siret) {
        return "";
    }
}
