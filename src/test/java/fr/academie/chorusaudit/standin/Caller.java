package fr.academie.chorusaudit.standin;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
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
    private Duration patience = Duration.ofSeconds(20);
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Caller(StandIn standIn) {
        this.standIn = standIn;
        headers.put("Content-Type", JSON);
        headers.put("Accept", JSON);
        headers.put("cpro-account", Credentials.FAKE.account());
    }

    /** Waits so long for a whole answer. */
    Caller patience(Duration longest) {
        patience = longest;
        return this;
    }

    /** A caller that has a token. */
    static Caller of(StandIn standIn) throws Exception {
        Caller caller = new Caller(standIn);
        JsonNode token = MAPPER.readTree(caller.token(FORM).body());
        return caller.with(
                "Authorization", "Bearer " + token.get("access_token").stringValue());
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

    HttpResponse<String> post(Operation operation, String body)
            throws IOException, InterruptedException, TimeoutException {
        return send("POST", operation.path(), body);
    }

    HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException, TimeoutException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(standIn.apiUrl() + path))
                .method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            // The timeout of a request ends with the head of its answer.
            return client.sendAsync(request.build(), BodyHandlers.ofString()).get(patience.toMillis(), MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** A call that must succeed, read. */
    JsonNode ask(Operation operation, String body) throws IOException, InterruptedException, TimeoutException {
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
