package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.RefusedException;
import java.time.LocalDate;

/** Receives what a file says, in the order of the file. */
interface Recueil {

    void fiche(FicheLue fiche);

    void utilisateur(UtilisateurLu utilisateur);

    void refus(String emplacement, String motif);

    /** Some row will be acceptable from that day on: an unchanged file has to be read again then. */
    void relireLe(LocalDate day);

    /** Reports a row that cannot be used. */
    default void refus(String emplacement, RefusedException refused) {
        refus(emplacement, refused.motif());
        LocalDate day = refused.acceptableFrom();
        if (day != null) {
            relireLe(day);
        }
    }
}
