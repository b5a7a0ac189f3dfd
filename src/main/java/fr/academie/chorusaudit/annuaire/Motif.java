package fr.academie.chorusaudit.annuaire;

import java.util.Locale;

/**
 * Every sentence that an operator reads about the directory or one of its rows, besides those of all tables.
 *
 * <p>The invisible spaces of French typography are written as escapes, because an editor does not show them.
 */
enum Motif {
    UAI_INEXACT("UAI «\u00a0%s\u00a0» inexact\u202f; ligne laissée de côté."),
    SANS_COLONNES(
            "Ce fichier n'est pas l'annuaire de l'éducation\u00a0: il lui manque «\u00a0%s\u00a0» dans les 30 premières"
                    + " lignes\u202f; téléchargez-le de nouveau (jeu de données fr-en-annuaire-education), au format CSV."),
    TERRITOIRE_INCONNU("Aucun établissement de l'annuaire n'est du territoire réglé (%s)\u202f; corrigez"
            + " chorus-audit.annuaire."),
    LISTE_INCONNUE("Aucun établissement de la liste n'est dans l'annuaire\u00a0: rien n'est dit des absents.");

    private final String sentence;

    Motif(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence, its blanks filled in. */
    String sentence(Object... details) {
        return details.length == 0 ? sentence : String.format(Locale.FRANCE, sentence, details);
    }
}
