package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.Role;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A user of a structure as a file shows him.
 *
 * @param emplacement where in the file
 * @param date the source's own date, null when it gives none
 */
record UtilisateurLu(
        Siret siret,
        Personne personne,
        @Nullable Role role,
        @Nullable EtatCompte compte,
        @Nullable StatutRattachement statut,
        String emplacement,
        @Nullable LocalDate date) {

    /** Without values: logs are no place for people's names. */
    @Override
    public String toString() {
        return "UtilisateurLu[…]";
    }
}
