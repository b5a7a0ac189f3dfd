package fr.academie.chorusaudit.mail;

/** How far a mail of the outbox has come. */
public enum EtatCourriel {
    EN_ATTENTE("en attente"),
    /** Taken out, and not yet settled: whoever finds it so at the start of another sending knows no more. */
    EN_COURS("en cours"),
    ENVOYE("envoyé"),
    /** The relay wants neither this address nor this message, for good. */
    REFUSE("refusé"),
    /** It may have left or not; only a human can tell. */
    ISSUE_INCONNUE("issue inconnue");

    private final String libelle;

    EtatCourriel(String libelle) {
        this.libelle = libelle;
    }

    /** As shown to the reader. */
    public String libelle() {
        return libelle;
    }
}
