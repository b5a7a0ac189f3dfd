package fr.academie.chorusaudit.mail;

import java.time.LocalDate;

/**
 * A mail of the outbox, as the operator sees it.
 *
 * @param etablissements how many schools it speaks of
 * @param cause why it did not leave, else empty
 */
public record Depose(
        long id,
        Mode mode,
        EtatCourriel etat,
        boolean retenu,
        LocalDate jour,
        String adresse,
        String sujet,
        int etablissements,
        String cause) {

    /** Neither the address nor the subject: logs are no place for them. */
    @Override
    public String toString() {
        return "Depose[" + id + "]";
    }
}
