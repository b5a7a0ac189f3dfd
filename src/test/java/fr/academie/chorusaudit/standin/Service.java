package fr.academie.chorusaudit.standin;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A service of a structure. */
public record Service(long id, String code, String libelle, boolean isActive) {

    /** The service that every public structure has by default. */
    static Service byDefault(long structure, boolean isActive) {
        return new Service(structure * 100, "FACTURES_PUBLIQUES", "Factures publiques", isActive);
    }

    /** The default service and so many others, inactive ones first. */
    static List<Service> many(long structure, int inactive, int active) {
        List<Service> services = new ArrayList<>();
        for (int n = 1; n <= inactive + active; n++) {
            services.add(
                    new Service(structure * 100 + n, "SERVICE_%02d".formatted(n), "Service n° " + n, n > inactive));
        }
        return List.copyOf(services);
    }

    /** Definition {@code ServiceExpose}; what {@code statutService} may hold is nowhere written. */
    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("codeService", code)
                .put("estActif", isActive)
                .put("idService", id)
                .put("libelleService", libelle)
                .put("statutService", isActive ? "ACTIF" : "INACTIF");
    }
}
