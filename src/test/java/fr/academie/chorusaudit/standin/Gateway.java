package fr.academie.chorusaudit.standin;

import java.util.Locale;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PISTE's gateway: lets pass what has the right form, and both credentials. */
final class Gateway {

    private static final String JSON = "application/json;charset=utf-8";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Credentials credentials;
    private final Tokens tokens;

    Gateway(Credentials credentials, Tokens tokens) {
        this.credentials = credentials;
        this.tokens = tokens;
    }

    /** What the path leads to. */
    static Operation operation(Request request) throws RefusedException {
        Operation operation = Operation.at(request.path())
                .orElseThrow(() -> new RefusedException("no such API", Answer.error(404, "API non trouvée")));
        if (!request.method().equals("POST")) {
            throw new RefusedException(
                    "only POST", Answer.error(405, "method not allowed").with("Allow", "POST"));
        }
        return operation;
    }

    /** The body of a call of the API that may pass. */
    JsonNode body(Operation operation, Request request) throws RefusedException {
        if (!isJson(request.header("Content-Type"))) {
            throw new RefusedException("Content-Type is not " + JSON, Answer.error(415, "unsupported media type"));
        }
        if (!isJson(request.header("Accept"))) {
            throw new RefusedException("Accept is not " + JSON, Answer.error(406, "not acceptable"));
        }
        String authorization = request.header("Authorization");
        if (!authorization.startsWith("Bearer ") || !tokens.isGood(authorization.substring("Bearer ".length()))) {
            throw new RefusedException("the token is missing, unknown or too old", Answer.error(401, "invalid_token"));
        }
        if (!request.header("cpro-account").equals(credentials.account())) {
            throw new RefusedException(
                    "the technical account is missing or unknown", Answer.error(401, "Problème d'authentification"));
        }
        JsonNode body = parse(request.text());
        Schemas.of(operation).check(body, "body");
        return body;
    }

    private static boolean isJson(String header) {
        return header.replace(" ", "").toLowerCase(Locale.ROOT).equals(JSON);
    }

    private static JsonNode parse(String text) throws RefusedException {
        try {
            return Objects.requireNonNull(STRICT.readTree(text));
        } catch (JacksonException e) {
            throw RefusedException.badRequest("the body is not JSON");
        }
    }
}
