package fr.academie.chorusaudit.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a stand-in as a plain HTTP client, to the contract unless told otherwise. */
final class Caller {

    static final String FORM =
            "grant_type=client_credentials&client_id=faux-client-id&client_secret=faux-client-secret&scope=openid";

    private static final String JSON = "application/json;charset=utf-8";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final StandIn standIn;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Caller(StandIn standIn) {
        this.standIn = standIn;
        headers.put("Content-Type", JSON);
        headers.put("Accept", JSON);
        headers.put("cpro-account", Credentials.FAKE.account());
    }

    /** A caller that has a token. */
    static Caller of(StandIn standIn) throws Exception {
        Caller caller = new Caller(standIn);
        JsonNode token = MAPPER.readTree(caller.token(FORM).body());
        return caller.with(
                "Authorization", "Bearer " + token.get("access_token").stringValue());
    }

    /** A caller without token. */
    static Caller stranger(StandIn standIn) {
        return new Caller(standIn);
    }

    Caller with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Caller without(String header) {
        headers.remove(header);
        return this;
    }

    HttpResponse<String> token(String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(standIn.tokenUrl()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(Operation operation, String body) throws IOException, InterruptedException {
        return send("POST", operation.path(), body);
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(standIn.apiUrl() + path))
                .timeout(Duration.ofSeconds(2))
                .method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** A call that must succeed, read. */
    JsonNode ask(Operation operation, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = post(operation, body);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return MAPPER.readTree(response.body());
    }

    static String recherche(String siret) {
        return "{\"structure\":{\"identifiantStructure\":\"" + siret + "\",\"typeIdentifiantStructure\":\"SIRET\"}}";
    }
}
