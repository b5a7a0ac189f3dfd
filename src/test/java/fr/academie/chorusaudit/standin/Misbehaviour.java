package fr.academie.chorusaudit.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers in the wrong way. */
final class Misbehaviour {

    private static final int CHUNK = 1024 * 1024;
    private static final int CHUNKS = 50;

    /** Fields without which a structure is still found. */
    private static final Set<String> OPTIONAL = Set.of(
            "statut",
            "designationStructure",
            "typeIdentifiantStructure",
            "emailStructure",
            "adresse",
            "parametres",
            "estActif",
            "parametresRetour");

    private static final JsonMapper JSON = new JsonMapper();

    /** Counted down when the stand-in stops: nothing hangs any longer. */
    private final CountDownLatch stopped;

    Misbehaviour(CountDownLatch stopped) {
        this.stopped = stopped;
    }

    /**
     * Answers whole, or not at all.
     *
     * @param right what should have been answered
     */
    void answer(HttpExchange exchange, FaultKind kind, Answer right, Journal journal) throws IOException {
        Answer wrong = switch (kind) {
            case ERREUR_500 -> Answer.html(500);
            case INDISPONIBLE_503 -> Answer.html(503).with("Retry-After", soon());
            case TROP_DE_REQUETES_429 -> Answer.error(429, "too many requests").with("Retry-After", "1");
            case REFUS_VIDE_403 -> Answer.empty(403);
            case REFUS_401 -> Answer.error(401, "invalid_token");
            case PAS_JSON ->
                Answer.html(200).with("Content-Type", right.headers().getOrDefault("Content-Type", ""));
            case CODE_RETOUR_INCONNU ->
                Answer.json(
                        200,
                        new ObjectNode(JSON.getNodeFactory())
                                .put("codeRetour", 99_999)
                                .put("libelle", "ZZZ_MSG_99.999"));
            case REDIRECTION -> Answer.empty(302).with("Location", "/portail-captif");
            case CHAMPS_ABSENTS -> withoutOptionalFields(right);
            case MUET, CORPS_BLOQUE, CORPS_COUPE, CORPS_ENORME -> right;
        };
        switch (kind) {
            case MUET -> hang();
            case CORPS_BLOQUE -> {
                begin(exchange, right);
                hang();
            }
            case CORPS_COUPE -> begin(exchange, right);
            case CORPS_ENORME -> flood(exchange, right);
            default -> {
                journal.answered(wrong.status());
                wrong.send(exchange);
            }
        }
    }

    /** Half of the body; closing the exchange then closes the connection. */
    private static void begin(HttpExchange exchange, Answer right) throws IOException {
        byte[] body = right.bytes();
        right.sendHeaders(exchange, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
    }

    private static void flood(HttpExchange exchange, Answer right) throws IOException {
        byte[] blank = new byte[CHUNK];
        Arrays.fill(blank, (byte) ' ');
        right.sendHeaders(exchange, 0);
        OutputStream body = exchange.getResponseBody();
        for (int n = 0; n < CHUNKS; n++) {
            body.write(blank);
        }
        body.write(right.bytes());
    }

    private void hang() {
        try {
            stopped.await(10, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String soon() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(1));
    }

    private static Answer withoutOptionalFields(Answer right) {
        JsonNode body = JSON.readTree(right.body());
        prune(body);
        return Answer.json(right.status(), body);
    }

    private static void prune(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            fields.remove(OPTIONAL);
        }
        node.forEach(Misbehaviour::prune);
    }
}
