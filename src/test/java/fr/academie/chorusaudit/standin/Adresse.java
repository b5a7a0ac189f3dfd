package fr.academie.chorusaudit.standin;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a structure is. */
record Adresse(String adresse, String codePostal, String ville, String telephone) {

    /** Definition {@code AdressePostale}, every field filled or empty. */
    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("adresse", adresse)
                .put("codePostal", codePostal)
                .put("complementAdresse1", "")
                .put("complementAdresse2", "")
                .put("fax", "")
                .put("indicatifFax", "")
                .put("indicatifTelephone", "33")
                .put("pays", "FR")
                .put("telephone", telephone)
                .put("ville", ville);
    }
}
