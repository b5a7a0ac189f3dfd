package fr.academie.chorusaudit.referentiel;

import java.time.LocalDate;

/**
 * Gives a file up in the middle: one of 200,000 rows takes longer to read than a stop may.
 *
 * @param stop throws when reading must end
 */
record StoppableRecueil(Recueil recueil, Runnable stop) implements Recueil {

    @Override
    public void fiche(FicheLue fiche) {
        stop.run();
        recueil.fiche(fiche);
    }

    @Override
    public void utilisateur(UtilisateurLu utilisateur) {
        stop.run();
        recueil.utilisateur(utilisateur);
    }

    @Override
    public void refus(String emplacement, String motif) {
        stop.run();
        recueil.refus(emplacement, motif);
    }

    @Override
    public void relireLe(LocalDate day) {
        recueil.relireLe(day);
    }
}
