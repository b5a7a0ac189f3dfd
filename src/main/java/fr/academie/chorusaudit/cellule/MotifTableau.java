package fr.academie.chorusaudit.cellule;

import java.util.Locale;

/**
 * Every sentence that an operator reads about a table, whatever it holds, or one of its rows.
 *
 * <p>The invisible spaces of French typography are written as escapes, because an editor does not show them.
 */
public enum MotifTableau {
    SIRET_INCOMPLET(
            "SIRET de moins de 14 chiffres\u202f; ressaisissez-les dans une cellule au format Texte, zéros de tête compris."),
    DATE_FUTURE("Date %s\u00a0: elle est dans le futur\u202f; corrigez-la."),
    DATE_ILLISIBLE("Date «\u00a0%s\u00a0» illisible\u202f; écrivez-la ainsi\u00a0: 24/11/2026."),
    VALEUR_NON_RECONNUE("Colonne %s\u00a0: valeur «\u00a0%s\u00a0» non reconnue\u202f; champ ignoré."),
    AUTRES_REFUS("%,d autres lignes refusées ne sont pas détaillées."),
    SANS_COLONNE_SIRET(
            "Aucune ligne d'en-tête avec une colonne SIRET dans les 30 premières lignes\u202f; ajoutez-la, ou partez"
                    + " d'un modèle (commande modeles)."),
    SANS_COLONNE_UTILE("La colonne SIRET est seule\u00a0: aucune autre colonne n'est reconnue\u202f; partez d'un modèle"
            + " (commande modeles)."),
    COLONNES_SIRET("Plusieurs colonnes peuvent être le SIRET (%s)\u202f; nommez «\u00a0SIRET\u00a0» la bonne."),
    AUCUNE_LIGNE("Aucune ligne renseignée sous l'en-tête."),
    LECTURE_IMPOSSIBLE(
            "Ce fichier ne peut pas être lu (droits, disque ou réseau)\u202f; vérifiez-le, puis relancez l'audit.");

    private final String sentence;

    MotifTableau(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence, its blanks filled in. */
    public String sentence(Object... details) {
        return details.length == 0 ? sentence : String.format(Locale.FRANCE, sentence, details);
    }
}
