package fr.academie.chorusaudit.referentiel;

import java.util.List;

/**
 * What a run did with one file of the référentiel.
 *
 * @param chemin relative to its folder
 * @param lignes rows that gave an observation
 * @param refus rows that could not be used, also those of an unchanged file
 * @param remarque one French sentence, empty when there is nothing to say (the file as a whole unreadable, still
 *     growing, without SIRET column …)
 */
public record FichierImporte(
        Dossier dossier, String chemin, Etat etat, long lignes, List<Refus> refus, String remarque) {

    /** Which of the two folders. */
    public enum Dossier {
        FICHES,
        RATTACHEMENTS
    }

    /** What became of the file. */
    public enum Etat {
        /** Read for the first time, or again since it changed. */
        IMPORTE,
        /** Same content as before: not read again. */
        INCHANGE,
        /** Gone from the folder; what it said stays. */
        DISPARU,
        /** Cannot be used; what an earlier version said stays. */
        ILLISIBLE,
        /** Left aside: still being written. */
        EN_COURS_D_ECRITURE
    }

    /**
     * A bad row.
     *
     * @param position « Feuille!12 », or the line for a page
     * @param motif one French sentence
     */
    public record Refus(String position, String motif) {}

    public FichierImporte {
        refus = List.copyOf(refus);
    }
}
