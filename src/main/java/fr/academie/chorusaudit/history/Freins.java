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
        // Everything is new on the first night: without mail nobody is bothered by it, with mail everybody would be.
        boolean isFirst = !statistiques.hasBefore(jour);
        boolean isBraked = isFirst ? mail.isOn() : properties.isTooMany(tally.braking(), audited);
        if (!isBraked) {
            return null;
        }
        boolean isConfirmed = statistiques.sameDay(jour, liste).stream()
                .map(Statistique::frein)
                .anyMatch(frein -> frein != null && frein.isConfirmed() && frein.etablissements() >= tally.braking());
        return new Frein(tally.since(), tally.braking(), isConfirmed);
    }
}
