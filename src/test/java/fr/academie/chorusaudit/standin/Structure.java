package fr.academie.chorusaudit.standin;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A structure that the stand-in knows.
 *
 * @param courriel empty: known to be empty
 * @param unsaid names of the fields that its answers leave out
 */
public record Structure(
        long id,
        String siret,
        String raisonSociale,
        boolean isActive,
        String courriel,
        Adresse adresse,
        boolean isCodeServiceMandatory,
        List<Service> services,
        Set<String> unsaid) {

    /** Definition {@code StructureAAfficher}. */
    ObjectNode summary(boolean identifierAsNumber) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("designationStructure", raisonSociale)
                .put("idStructureCPP", id)
                .put("statut", isActive ? "ACTIVE" : "INACTIVE")
                .put("typeIdentifiantStructure", "SIRET");
        // As AIFE's own sample: the zeros at its head are gone.
        if (identifierAsNumber) {
            json.put("identifiantStructure", Long.parseLong(siret));
        } else {
            json.put("identifiantStructure", siret);
        }
        return json;
    }

    /** The parts of definition {@code WsRetourConsulterStructureTVAIntraCom} that are the structure's own. */
    void describe(ObjectNode answer) {
        answer.set("informationGenerales", informationGenerales());
        answer.set("adressePostaleDuSiege", adresse.json());
        answer.set("parametres", parametres());
        for (String name : unsaid) {
            answer.remove(name);
            answer.forEach(part -> {
                if (part instanceof ObjectNode fields) {
                    fields.remove(name);
                }
            });
        }
    }

    private ObjectNode informationGenerales() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("emailStructure", courriel)
                .put("idStructureCPP", id)
                .put("identifiantStructure", siret)
                .put("libelleStructure", raisonSociale)
                .put("numeroRcsStructure", "")
                .put("numeroTVA", "")
                .put("raisonSocialeStructure", raisonSociale)
                .put("structurePriveePublique", "PUBLIQUE")
                .put("typeIdentifiantStructure", "SIRET");
    }

    private ObjectNode parametres() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("codeServiceDoitEtreRenseigne", isCodeServiceMandatory)
                .put("connexionEDI", false)
                .put("estMoaUniquement", false)
                .put("estValideurDelegue", false)
                .put("gestionNumeroEJOuCodeService", false)
                .put("getaMoa", false)
                .put("nonDiffusibleInsee", false)
                .put("numeroEJDoitEtreRenseigne", false)
                .put("recevoirDonneesViaEDI", false)
                .put("statutMiseEnPaiementNestPasRemonte", false);
    }
}
