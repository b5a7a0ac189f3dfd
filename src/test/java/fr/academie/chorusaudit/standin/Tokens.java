package fr.academie.chorusaudit.standin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** PISTE's OAuth server: gives tokens, and knows until when they are good. */
final class Tokens {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, Long> deadlines = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Credentials credentials;

    Tokens(Credentials credentials) {
        this.credentials = credentials;
    }

    boolean isGood(String token) {
        Long deadline = deadlines.get(token);
        return deadline != null && System.nanoTime() - deadline < 0;
    }

    Answer give(Request request, Duration life) throws RefusedException {
        if (!request.header("Content-Type").split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
            throw new RefusedException("the token is asked for with a form", Answer.error(415, "invalid_request"));
        }
        Map<String, String> form = fields(request.text());
        String id = form.remove("client_id");
        String secret = form.remove("client_secret");
        if (!form.equals(Map.of("grant_type", "client_credentials", "scope", "openid"))) {
            throw new RefusedException("the form of the token is wrong", Answer.error(400, "invalid_request"));
        }
        if (!credentials.clientId().equals(id) || !credentials.clientSecret().equals(secret)) {
            throw new RefusedException("the PISTE application is unknown", Answer.error(401, "invalid_client"));
        }
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        deadlines.put(token, System.nanoTime() + life.toNanos());
        return Answer.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("access_token", token)
                        .put("token_type", "Bearer")
                        .put("expires_in", life.toSeconds())
                        .put("scope", "openid"));
    }

    private static Map<String, String> fields(String form) throws RefusedException {
        Map<String, String> fields = new TreeMap<>();
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            String value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            if (fields.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), value) != null) {
                throw RefusedException.badRequest("a field of the form comes twice");
            }
        }
        return fields;
    }
}
