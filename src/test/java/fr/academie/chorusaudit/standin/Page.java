package fr.academie.chorusaudit.standin;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page that a request asks for; its order is not honoured.
 *
 * @param number from 1
 */
record Page(int size, int number) {

    /** How many come unasked, and at most: nowhere written. */
    private static final int DEFAULT_SIZE = 10;

    private static final int BIGGEST_SIZE = 50;

    /** Reads the paging of a request; a missing node means the defaults. */
    static Page of(JsonNode paging) throws RefusedException {
        long size = paging.path("nbResultatsParPage").asLong(DEFAULT_SIZE);
        long number = paging.path("pageResultatDemandee").asLong(1);
        if (size < 1 || number < 1 || number > Integer.MAX_VALUE / BIGGEST_SIZE) {
            throw RefusedException.badRequest("pages have at least one row, and count from 1");
        }
        return new Page((int) Math.min(size, BIGGEST_SIZE), (int) number);
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip((number - 1L) * size).limit(size).toList();
    }

    /** Definition {@code ParametresRetour}. */
    ObjectNode json(int total) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("nbResultatsParPage", size)
                .put("pageCourante", number)
                .put("pages", (total + size - 1) / size)
                .put("total", total);
    }
}
