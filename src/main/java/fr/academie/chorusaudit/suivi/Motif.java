package fr.academie.chorusaudit.suivi;

import java.util.Locale;

/**
 * Every sentence that an operator reads about a follow-up or one of its rows, besides those of all tables.
 *
 * <p>The invisible spaces of French typography are written as escapes, because an editor does not show them.
 */
enum Motif {
    DATE_MANQUANTE("Date de la demande manquante\u202f; écrivez-la ainsi\u00a0: 24/11/2026."),
    STATUT_NON_RECONNU("Statut «\u00a0%s\u00a0» non reconnu\u00a0: la demande compte comme en cours. Écrivez «\u00a0en"
            + " cours\u00a0» ou «\u00a0clos\u00a0»."),
    SANS_COLONNE_DATE(
            "Ce suivi n'a pas de colonne «\u00a0date\u00a0»\u202f; ajoutez-la, ou partez d'un modèle (commande"
                    + " modeles).");

    private final String sentence;

    Motif(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence, its blanks filled in. */
    String sentence(Object... details) {
        return details.length == 0 ? sentence : String.format(Locale.FRANCE, sentence, details);
    }
}
