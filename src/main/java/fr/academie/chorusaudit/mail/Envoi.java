package fr.academie.chorusaudit.mail;

import java.util.List;

/**
 * What one intendance is to receive in one mail.
 *
 * @param signalements its schools, in the order of the list
 */
public record Envoi(Destination.Joignable destination, List<Signalement> signalements) {

    public Envoi {
        signalements = List.copyOf(signalements);
    }

    /** Why it goes, all schools together. */
    List<Objet> objets() {
        return signalements.stream()
                .flatMap(signalement -> signalement.objets().stream())
                .toList();
    }
}
