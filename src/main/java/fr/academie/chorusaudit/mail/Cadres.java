package fr.academie.chorusaudit.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a content into its frame, in both editions, and makes a mail of it. */
final class Cadres {

    private static final String PREFIX = "[Chorus Pro] ";

    private final CourrielsProperties properties;
    private final Gabarits gabarits = new Gabarits();

    Cadres(CourrielsProperties properties) {
        this.properties = properties;
    }

    /** To one intendance. */
    Courriel toIntendance(
            Courriel.Genre genre, String sujet, Envoi envoi, Map<String, Object> values, PieceJointe pieceJointe) {
        Destination.Joignable destination = envoi.destination();
        String pour = destination.isRedirigee() ? destination.pour() : "";
        return courriel(genre, destination.adresse(), sujet, pour, values, List.of(pieceJointe), envoi.objets());
    }

    /** To each of DSI and DANE, or to the one address that receives everything instead. */
    List<Courriel> toDestinataires(
            Courriel.Genre genre, String sujet, Map<String, Object> values, List<PieceJointe> piecesJointes) {
        List<String> destinataires = properties.destinataires();
        String redirigerVers = properties.redirigerVers();
        if (redirigerVers == null || destinataires.isEmpty()) {
            return destinataires.stream()
                    .map(adresse -> courriel(genre, adresse, sujet, "", values, piecesJointes, List.of()))
                    .toList();
        }
        String pour = String.join(", ", destinataires);
        return List.of(courriel(genre, redirigerVers, sujet, pour, values, piecesJointes, List.of()));
    }

    private Courriel courriel(
            Courriel.Genre genre,
            String adresse,
            String sujet,
            String pour,
            Map<String, Object> values,
            List<PieceJointe> piecesJointes,
            List<Objet> objets) {
        Map<String, Object> all = new HashMap<>(values);
        String titre = sujet.startsWith(PREFIX) ? sujet.substring(PREFIX.length()) : sujet;
        all.put("cadre", new Vue.Cadre(sujet, titre, pour, properties.contact(), properties.authenticite()));
        String nom = genre.name().toLowerCase(Locale.ROOT);
        return new Courriel(
                genre, adresse, sujet, gabarits.texte(nom, all), gabarits.html(nom, all), piecesJointes, objets);
    }
}
