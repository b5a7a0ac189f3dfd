package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.audit.Bilan;
import fr.academie.chorusaudit.diagnostic.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one run.
 *
 * @param liste SHA-256 of the list's name
 * @param isApplied false for a run dated before the newest that was applied: it changed no episode
 * @param frein null when the run was not braked
 */
public record Statistique(
        long execution,
        LocalDate jour,
        String liste,
        boolean isApplied,
        Etablissements etablissements,
        Compte evolutions,
        @Nullable Frein frein) {

    /**
     * Schools by verdict.
     *
     * @param annexe5 of them, those for which an assistance request is to be made
     */
    public record Etablissements(
            long auditees, long anomalie, long aVerifier, long conforme, long nonControle, long annexe5) {

        static Etablissements of(Bilan bilan) {
            return new Etablissements(
                    bilan.auditees(),
                    bilan.verdicts().getOrDefault(Verdict.ANOMALIE, 0L),
                    bilan.verdicts().getOrDefault(Verdict.A_VERIFIER, 0L),
                    bilan.verdicts().getOrDefault(Verdict.CONFORME, 0L),
                    bilan.verdicts().getOrDefault(Verdict.NON_CONTROLE, 0L),
                    bilan.annexe5());
        }
    }

    /** Constats to mend, and schools that entered or left the list, by evolution; every row of the sheet counts once. */
    public record Compte(long ouverts, long aggraves, long resolus, long toujoursOuverts, long entrees, long sorties) {

        /** Nothing changed, and nothing is open. */
        public static final Compte ZERO = new Compte(0, 0, 0, 0, 0, 0);
    }

    /**
     * So many anomalies at once that the inputs may be wrong rather than the schools.
     *
     * @param depuis the first day of what nobody confirmed
     * @param etablissements schools with an open anomaly that was opened since
     * @param isPremier true for the first night that writes mails, whatever it found
     * @param isConfirmed true when somebody said that the inputs were right
     */
    public record Frein(LocalDate depuis, long etablissements, boolean isPremier, boolean isConfirmed) {}

    /** True when mail must wait for somebody's word. */
    public boolean isHeld() {
        return frein != null && !frein.isConfirmed();
    }
}
