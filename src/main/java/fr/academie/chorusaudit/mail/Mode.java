package fr.academie.chorusaudit.mail;

/** What becomes of a mail. Each mode remembers on its own what it has written. */
public enum Mode {
    /** Nothing is written. */
    OFF,
    /** Mails become {@code .eml} files; nobody receives them. */
    SIMULATION,
    /** Mails leave through the relay. */
    ENVOI
}
