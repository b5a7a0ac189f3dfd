package fr.academie.chorusaudit.standin;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Chorus Pro behind the gateway: answers the requests that keep to the swagger. */
final class Portal {

    private static final int NOTHING_FOUND = 20000;

    private final Structures structures;

    Portal(Structures structures) {
        this.structures = structures;
    }

    /** The SIRET that a request is about; empty when there is none. */
    String siret(Operation operation, JsonNode body) {
        return switch (operation) {
            case RECHERCHER ->
                body.path("structure").path("identifiantStructure").asString("");
            case INSEE -> body.path("siretStructure").asString("");
            case CONSULTER ->
                byId(body.path("idStructureCPP")).map(Structure::siret).orElse("");
            case SERVICES ->
                byId(body.path("idStructure")).map(Structure::siret).orElse("");
            case JETON -> "";
        };
    }

    Answer answer(Operation operation, JsonNode body, boolean identifierAsNumber) throws RefusedException {
        return switch (operation) {
            case RECHERCHER -> rechercher(body, identifierAsNumber);
            case CONSULTER -> consulter(body);
            case SERVICES -> services(body);
            case INSEE -> insee(body);
            case JETON -> throw new IllegalArgumentException("not of the portal");
        };
    }

    private Answer rechercher(JsonNode body, boolean identifierAsNumber) throws RefusedException {
        Page page = Page.of(body.path("parametres"));
        JsonNode criteria = body.path("structure");
        String siret = criteria.path("identifiantStructure").asString("");
        if (siret.isEmpty()) {
            return refusal("identifiantStructure");
        }
        List<Structure> found = structures.portrait(siret).flatMap(Portrait::structure).stream()
                .filter(structure -> meets(structure, criteria))
                .toList();
        // Which of the two comes is nowhere confirmed: both do, by the last digit.
        if (found.isEmpty() && (siret.charAt(siret.length() - 1) - '0') % 2 == 0) {
            return nothingFound();
        }
        ObjectNode answer = success();
        ArrayNode list = answer.putArray("listeStructures");
        page.of(found).forEach(structure -> list.add(structure.summary(identifierAsNumber)));
        answer.set("parametresRetour", page.json(found.size()));
        return Answer.json(200, answer);
    }

    private static boolean meets(Structure structure, JsonNode criteria) {
        String statut = structure.isActive() ? "ACTIF" : "INACTIF";
        return criteria.path("typeIdentifiantStructure").asString("SIRET").equals("SIRET")
                && criteria.path("statutStructure").asString(statut).equals(statut)
                && criteria.path("typeStructure").asString("PUBLIQUE").equals("PUBLIQUE");
    }

    private Answer consulter(JsonNode body) {
        if (body.path("idStructureCPP").isMissingNode()) {
            return refusal("idStructureCPP");
        }
        Optional<Structure> structure = byId(body.path("idStructureCPP"));
        if (structure.isEmpty()) {
            return nothingFound();
        }
        ObjectNode answer = success();
        structure.get().describe(answer);
        return Answer.json(200, answer);
    }

    private Answer services(JsonNode body) throws RefusedException {
        Page page = Page.of(body.path("parametresRechercherServicesStructure"));
        if (body.path("idStructure").isMissingNode()) {
            return refusal("idStructure");
        }
        Optional<Structure> structure = byId(body.path("idStructure"));
        if (structure.isEmpty()) {
            return nothingFound();
        }
        List<Service> all = structure.get().services();
        ObjectNode answer = success();
        ArrayNode list = answer.putArray("listeServices");
        page.of(all).forEach(service -> list.add(service.json()));
        answer.set("parametresRetour", page.json(all.size()));
        return Answer.json(200, answer);
    }

    private Answer insee(JsonNode body) {
        Optional<Portrait> portrait =
                structures.portrait(body.path("siretStructure").asString(""));
        if (portrait.isEmpty()) {
            return nothingFound();
        }
        ObjectNode answer = success();
        answer.setAll(portrait.get().insee().json());
        return Answer.json(200, answer);
    }

    private Optional<Structure> byId(JsonNode id) {
        return structures.byId(id.asLong(-1));
    }

    private static ObjectNode success() {
        return result(0, "TRA_MSG_00.000");
    }

    private static Answer nothingFound() {
        return Answer.json(200, result(NOTHING_FOUND, "TRA_MSG_00.015"));
    }

    /** How Chorus Pro says that a field is missing is nowhere written: a result that is neither success nor absence. */
    private static Answer refusal(String field) {
        return Answer.json(200, result(NOTHING_FOUND + 1, "Champ obligatoire absent : " + field));
    }

    private static ObjectNode result(int code, String libelle) {
        return JsonNodeFactory.instance.objectNode().put("codeRetour", code).put("libelle", libelle);
    }
}
