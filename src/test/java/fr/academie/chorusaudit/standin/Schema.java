package fr.academie.chorusaudit.standin;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a part of a body may be. The swagger requires no field, so none is required here. */
sealed interface Schema {

    Schema TEXT = new Leaf("string", Set.of());
    Schema BOOLEAN = new Leaf("boolean", Set.of());
    Schema INTEGER = new Leaf("integer", Set.of());

    static Schema oneOf(String... values) {
        return new Leaf("string", Set.of(values));
    }

    static Schema object(Map<String, Schema> fields) {
        return new Fields(fields);
    }

    /**
     * Lets a right part pass.
     *
     * @throws RefusedException 400, unless {@code node} is such a part
     */
    void check(JsonNode node, String path) throws RefusedException;

    /**
     * A value.
     *
     * @param values that a string is limited to; empty: any
     */
    record Leaf(String type, Set<String> values) implements Schema {

        @Override
        public void check(JsonNode node, String path) throws RefusedException {
            boolean isRight = switch (type) {
                case "string" -> node.isString();
                case "boolean" -> node.isBoolean();
                default -> node.isIntegralNumber() && node.canConvertToLong();
            };
            if (!isRight) {
                throw RefusedException.badRequest(path + " is not of type " + type);
            }
            if (!values.isEmpty() && !values.contains(node.stringValue())) {
                throw RefusedException.badRequest(path + " is none of " + values);
            }
        }
    }

    /** An object that has these fields or fewer. */
    record Fields(Map<String, Schema> fields) implements Schema {

        @Override
        public void check(JsonNode node, String path) throws RefusedException {
            if (!node.isObject()) {
                throw RefusedException.badRequest(path + " is not an object");
            }
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                Schema schema = fields.get(property.getKey());
                if (schema == null) {
                    throw RefusedException.badRequest(path + " has no field " + property.getKey());
                }
                schema.check(property.getValue(), path + "." + property.getKey());
            }
        }
    }
}
