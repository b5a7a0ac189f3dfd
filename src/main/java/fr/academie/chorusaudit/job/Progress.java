package fr.academie.chorusaudit.job;

/** Tells the operator how far the run has come. */
public interface Progress {

    /** A step begins; {@code libelle} in French. */
    void step(String libelle);

    /** Something that the operator should know, in one French sentence. */
    void note(String sentence);

    /** {@code done} of {@code total} schools of the current step are audited. */
    void advance(long done, long total);
}
