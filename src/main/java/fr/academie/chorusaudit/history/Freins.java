package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.history.Statistique.Frein;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a run is braked: it opened anomalies at so many schools that its inputs are in doubt. */
final class Freins {

    private final Statistiques statistiques;
    private final HistoriqueProperties properties;
    private final MailSetting mail;

    Freins(Statistiques statistiques, HistoriqueProperties properties, MailSetting mail) {
        this.statistiques = statistiques;
        this.properties = properties;
        this.mail = mail;
    }

    /** The first day of the anomalies that count: while a brake of an earlier day waits for somebody's word, the nights
     * after it are in the same doubt. */
    LocalDate since(LocalDate jour, String liste) {
        return statistiques
                .lastBefore(jour, liste)
                .filter(Statistique::isHeld)
                .flatMap(before -> Optional.ofNullable(before.frein()).map(Frein::depuis))
                .orElse(jour);
    }

    /** The brake of a run, or null; confirmed when that was done for another run of the day that was no smaller. */
    @Nullable
    Frein judge(LocalDate jour, String liste, Tally tally, long audited) {
        boolean isFirstWithMail = mail.isOn() && !statistiques.hasBefore(jour);
        // Everything is new in the first run of a list: that tells nothing, and without mail it troubles nobody.
        boolean isExpected =
                !mail.isOn() && statistiques.lastBefore(jour, liste).isEmpty();
        if (!isFirstWithMail && (isExpected || !properties.isTooMany(tally.braking(), audited))) {
            return null;
        }
        boolean isConfirmed = statistiques.sameDay(jour, liste).stream()
                .map(Statistique::frein)
                .anyMatch(frein -> frein != null && frein.isConfirmed() && frein.etablissements() >= tally.braking());
        return new Frein(tally.since(), tally.braking(), isConfirmed);
    }
}
