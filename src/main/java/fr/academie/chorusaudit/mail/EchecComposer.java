package fr.academie.chorusaudit.mail;

import java.util.List;
import java.util.Map;

/** Writes the mail that tells DSI and DANE of a run that failed. */
final class EchecComposer {

    private static final int SENTENCE = 1_000;

    private final Cadres cadres;

    EchecComposer(Cadres cadres) {
        this.cadres = cadres;
    }

    List<Courriel> compose(Echec echec) {
        String jour = Textes.enProse(echec.jour());
        String action = "echec." + echec.codeSortie();
        Map<String, Object> values = Map.of(
                "jour", jour,
                "liste", Affichage.uneLigne(echec.liste(), SENTENCE),
                "code", String.valueOf(echec.codeSortie()),
                "message", Affichage.uneLigne(echec.message(), SENTENCE),
                "action", Textes.texte(Textes.has(action) ? action : "echec.autre"),
                "journaux", Affichage.uneLigne(echec.journaux().toString(), SENTENCE));
        return cadres.toDestinataires(
                Courriel.Genre.ECHEC,
                Textes.texte("sujet.echec", jour, String.valueOf(echec.codeSortie())),
                values,
                List.of());
    }
}
