package fr.academie.chorusaudit.standin;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * INSEE's word on an establishment, in the fields that public clients read.
 *
 * @param isOpen null: the answer does not say
 * @param successeur empty: none
 */
public record Insee(
        String siret, String raisonSociale, @Nullable Boolean isOpen, String successeur) {

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("categorieJuridique", "7331")
                .put("localisationSiege", "FR")
                .put("nonDiffusibleInsee", false)
                .put("raisonSociale", raisonSociale)
                .put("siren", siret.substring(0, 9))
                .put("siret", siret);
        if (isOpen != null) {
            json.put("estActif", isOpen.booleanValue());
        }
        if (!successeur.isEmpty()) {
            json.put("siretPredecesseurSuccesseur", successeur);
        }
        return json;
    }
}
