package fr.academie.chorusaudit.suivi;

import fr.academie.chorusaudit.cellule.FichierLu;
import fr.academie.chorusaudit.structure.Siret;
import java.util.Map;

/**
 * What a file of follow-up says.
 *
 * @param dernieres the latest request of each school; of two of the same day, the one further down
 */
public record Suivi(FichierLu fichier, Map<Siret, Demande> dernieres) {

    public Suivi {
        dernieres = Map.copyOf(dernieres);
    }
}
