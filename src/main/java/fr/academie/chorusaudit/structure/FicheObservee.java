package fr.academie.chorusaudit.structure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one source said of one structure on one day.
 *
 * @param valeurs canonical texts by field (see {@link Champ.Type}); empty means seen to be empty, and a field that is
 *     not in the map was not seen
 */
public record FicheObservee(Siret siret, Observation observation, Map<Champ, String> valeurs) {

    public FicheObservee {
        valeurs = valeurs.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(valeurs));
    }

    /** The fact that this source gives of a field. */
    public Fait<String> fait(Champ champ) {
        String valeur = valeurs.get(champ);
        if (valeur == null) {
            return Fait.inconnu();
        }
        return valeur.isEmpty() ? Fait.absent(observation) : Fait.present(valeur, observation);
    }

    /** The SIRET only: logs are no place for people's names. */
    @Override
    public String toString() {
        return "FicheObservee[" + siret + "]";
    }
}
