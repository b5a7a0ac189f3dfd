package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.diagnostic.FaitCite;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened to one school, as the runs saw it.
 *
 * @param nom the list's name of it, or the fiche's
 * @param faits the facts that changed, the oldest first
 * @param episodes its constats, the oldest first
 */
public record Parcours(String nom, List<Change> faits, List<Episode> episodes) {

    /**
     * A fact that a run saw for the first time, or with another value.
     *
     * @param jour the day of that run
     */
    public record Change(LocalDate jour, FaitCite fait) {}

    public Parcours {
        faits = List.copyOf(faits);
        episodes = List.copyOf(episodes);
    }

    /** Without values: logs are no place for people's names. */
    @Override
    public String toString() {
        return "Parcours[…]";
    }
}
