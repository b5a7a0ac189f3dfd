package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.history.Statistique.Frein;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether a run is braked: it opened anomalies at so many schools that its inputs are in doubt. */
final class Freins {

    private final Statistiques statistiques;
    private final HistoriqueProperties properties;

    Freins(Statistiques statistiques, HistoriqueProperties properties) {
        this.statistiques = statistiques;
        this.properties = properties;
    }

    /**
     * The days whose anomalies count beside tonight's: those of braked runs for which nobody gave his word. A file that was
     * wrong and comes back is in the same doubt.
     */
    List<LocalDate> suspects(LocalDate jour, String liste) {
        return statistiques.heldBefore(jour, liste);
    }

    /**
     * The brake of a run, or null; confirmed when that was done for another run of the day that was no smaller.
     *
     * @param courriels the mode of the mails, whose first night is braked whatever was found; null when they are off
     */
    @Nullable
    Frein judge(LocalDate jour, String liste, @Nullable String courriels, Tally tally, long audited) {
        boolean isFirstWithMail = courriels != null && !statistiques.hasMailBefore(jour, courriels);
        // Everything is new in the first run of a list: that tells nothing, and without mail it troubles nobody.
        boolean isExpected =
                courriels == null && statistiques.lastBefore(jour, liste).isEmpty();
        if (!isFirstWithMail && (isExpected || !properties.isTooMany(tally.braking(), audited))) {
            return null;
        }
        boolean isConfirmed = statistiques.sameDay(jour, liste).stream()
                .map(Statistique::frein)
                .anyMatch(frein -> frein != null && frein.isConfirmed() && frein.etablissements() >= tally.braking());
        boolean isPremier = isFirstWithMail && !properties.isTooMany(tally.braking(), audited);
        return new Frein(tally.since(), tally.braking(), isPremier, isConfirmed);
    }
}
