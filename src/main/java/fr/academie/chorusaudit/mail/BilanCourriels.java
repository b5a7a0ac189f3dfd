package fr.academie.chorusaudit.mail;

/**
 * The mails of a run, in figures.
 *
 * @param envoyes those that this run sent
 * @param enAttente all that wait, whoever composed them
 * @param refuses those that the relay refused to this run for good
 * @param issueInconnue those of which this run cannot tell whether they left
 * @param differes those that this run tried in vain, and that wait
 * @param retenus those that this run composed and that the brake holds
 */
public record BilanCourriels(
        long envoyes, long enAttente, long refuses, long issueInconnue, long differes, long retenus) {

    /** No mail at all. */
    public static final BilanCourriels AUCUN = new BilanCourriels(0, 0, 0, 0, 0, 0);

    /** True when the run took at least one mail out. */
    public boolean hasTried() {
        return envoyes + refuses + issueInconnue + differes > 0;
    }

    /** False for a backlog that only waits for its turn. */
    public boolean needsHuman() {
        return refuses + issueInconnue + differes + retenus > 0;
    }
}
