package fr.academie.chorusaudit.suivi;

import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;

/**
 * An assistance request that was made. Texts as written, empty when the file does not say.
 *
 * @param jour the day on which it was made
 * @param ticket its number at the support
 * @param isClosed true when the support is done with it; a status that nobody knows is not
 */
public record Demande(Siret siret, LocalDate jour, String ticket, String statut, String commentaire, boolean isClosed) {

    /**
     * True while the request need not be made again: it is not closed, and less than {@code delaiJours} days old.
     *
     * @param today the day of the run
     */
    public boolean isEnCours(LocalDate today, int delaiJours) {
        return !isClosed && today.isBefore(jour.plusDays(delaiJours));
    }

    /** True when the status is one of the words that offices use, or empty. */
    public boolean isStatutReconnu() {
        return Statuts.isClosed(statut).isPresent();
    }

    /** The SIRET only: a comment may name somebody, and logs are no place for names. */
    @Override
    public String toString() {
        return "Demande[" + siret + "]";
    }
}
