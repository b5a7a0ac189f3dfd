package fr.academie.chorusaudit.mail;

import java.util.List;

/**
 * A mail as composed, to one address, not yet in the outbox.
 *
 * @param adresse the recipient, valid and within the allowed domains
 * @param sujet one line, without control characters
 * @param texte the plain text
 * @param html the same for readers of HTML
 * @param objets why it goes; empty for a summary, which is known by its run
 */
public record Courriel(
        Genre genre,
        String adresse,
        String sujet,
        String texte,
        String html,
        List<PieceJointe> piecesJointes,
        List<Objet> objets) {

    /** Whom a mail speaks to, of what. */
    public enum Genre {
        /** To an intendance, of its schools. */
        ETABLISSEMENTS,
        /** To an intendance, asking for a fiche. */
        COLLECTE,
        /** To DSI and DANE, of a run. */
        SYNTHESE,
        /** To DSI and DANE, of a run that failed. */
        ECHEC
    }

    public Courriel {
        piecesJointes = List.copyOf(piecesJointes);
        objets = List.copyOf(objets);
    }

    /** Neither the address nor the text: logs are no place for them. */
    @Override
    public String toString() {
        return "Courriel[" + genre + "]";
    }
}
