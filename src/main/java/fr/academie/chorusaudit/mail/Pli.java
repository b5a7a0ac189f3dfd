package fr.academie.chorusaudit.mail;

import java.time.LocalDate;

/** A mail taken out of the outbox, as it goes to the relay. */
final class Pli {

    private final long id;
    private final String adresse;
    private final String messageId;
    private final byte[] mime;
    private final LocalDate jour;

    /**
     * A mail as the outbox keeps it.
     *
     * @param mime the whole message, headers included
     * @param jour the day of which it tells
     */
    Pli(long id, LocalDate jour, String adresse, String messageId, byte[] mime) {
        this.id = id;
        this.jour = jour;
        this.adresse = adresse;
        this.messageId = messageId;
        this.mime = mime.clone();
    }

    long id() {
        return id;
    }

    LocalDate jour() {
        return jour;
    }

    String adresse() {
        return adresse;
    }

    String messageId() {
        return messageId;
    }

    byte[] mime() {
        return mime.clone();
    }
}
