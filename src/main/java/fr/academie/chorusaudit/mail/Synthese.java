package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.Bilan;
import fr.academie.chorusaudit.audit.Execution;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What DSI and DANE hear of a run.
 *
 * @param dossier where the files are
 * @param fichiers their names, the workbook first
 * @param changements since the run before; null when there is none to compare with
 * @param frein why the mails to schools are held; null when they are not
 */
public record Synthese(
        Execution execution,
        Bilan bilan,
        Path dossier,
        List<String> fichiers,
        @Nullable Changements changements,
        @Nullable Frein frein,
        Envois envois,
        List<SansAdresse> sansAdresse) {

    public Synthese {
        fichiers = List.copyOf(fichiers);
        sansAdresse = List.copyOf(sansAdresse);
    }

    /** Constats that opened, became worse and were resolved. */
    public record Changements(long ouverts, long aggraves, long resolus) {}

    /**
     * One night that found too much to be believed at once.
     *
     * @param touches schools with something new that is bloquant or majeur
     * @param premiere true for the first run since mails are on
     */
    public record Frein(long touches, long audites, boolean premiere) {}

    /**
     * What became of the mails to schools.
     *
     * @param enAttente that leave by themselves, at their pace
     * @param retenus that leave once somebody has confirmed
     * @param refuses addresses that the relay refused
     * @param issueInconnue addresses of which nobody knows whether the mail arrived
     */
    public record Envois(long partis, long enAttente, long retenus, List<String> refuses, List<String> issueInconnue) {

        public Envois {
            refuses = List.copyOf(refuses);
            issueInconnue = List.copyOf(issueInconnue);
        }

        /** Neither addresses nor figures: logs are no place for them. */
        @Override
        public String toString() {
            return "Envois[…]";
        }
    }
}
