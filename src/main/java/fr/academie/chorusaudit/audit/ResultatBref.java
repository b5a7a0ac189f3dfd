package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.structure.Siret;
import java.util.List;

/**
 * A school and its constats as far as their history needs them.
 *
 * @param ordre its place in the list
 * @param siretRepare true when the SIRET is likely, not certain: it never feeds annexe 5
 */
public record ResultatBref(long ordre, Siret siret, boolean siretRepare, List<ConstatBref> constats) {

    public ResultatBref {
        constats = List.copyOf(constats);
    }
}
