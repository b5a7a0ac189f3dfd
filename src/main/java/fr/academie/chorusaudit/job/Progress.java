package fr.academie.chorusaudit.job;

/** Tells the operator how far the run has come. */
public interface Progress {

    /** A step begins; {@code libelle} in French. */
    void step(String libelle);

    /** {@code done} of {@code total} schools of the current step are audited. */
    void advance(long done, long total);
}
