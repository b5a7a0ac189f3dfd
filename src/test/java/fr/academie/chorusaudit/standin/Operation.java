package fr.academie.chorusaudit.standin;

import java.util.Arrays;
import java.util.Optional;

/** What can be asked, and where. */
public enum Operation {
    JETON("jeton", "/api/oauth/token"),
    RECHERCHER("rechercher", "/cpro/structures/v1/rechercher"),
    CONSULTER("consulter", "/cpro/structures/v1/consulter"),
    SERVICES("services", "/cpro/structures/v1/rechercher/services"),
    /** Not in the swagger: read from public clients. */
    INSEE("insee", "/cpro/transverses/v1/consulter/information/siret");

    private final String label;
    private final String path;

    Operation(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /** As written in the options. */
    public String label() {
        return label;
    }

    public String path() {
        return path;
    }

    static Optional<Operation> at(String path) {
        return Arrays.stream(values())
                .filter(operation -> operation.path.equals(path))
                .findFirst();
    }
}
