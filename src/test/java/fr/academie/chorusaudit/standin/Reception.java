package fr.academie.chorusaudit.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where every request comes in: counts it, makes it wait, and gives the right answer or the wrong one. */
final class Reception {

    /** How the stand-in behaves now, with the counters that go with it. */
    private record Mood(Conduct conduct, Faults faults) {

        static Mood of(Conduct conduct) {
            return new Mood(conduct, new Faults(conduct.faults(), 0));
        }
    }

    /** A request that was understood, and what it deserves. */
    private record Deserved(Operation operation, String siret, Answer answer) {}

    private final Structures structures;
    private final Journal journal;
    private final Tokens tokens;
    private final Gateway gateway;
    private final Portal portal;
    private final Window admitted = new Window();
    private volatile Mood mood;

    Reception(Credentials credentials, Structures structures, Journal journal, Conduct conduct) {
        this.structures = structures;
        this.journal = journal;
        tokens = new Tokens(credentials);
        gateway = new Gateway(credentials, tokens);
        portal = new Portal(structures);
        mood = Mood.of(conduct);
    }

    void behave(Conduct conduct) {
        mood = Mood.of(conduct);
    }

    Structures structures() {
        return structures;
    }

    void receive(HttpExchange exchange, Misbehaviour misbehaviour) throws IOException, InterruptedException {
        boolean isApi = !Operation.JETON.path().equals(exchange.getRequestURI().getPath());
        if (isApi) {
            journal.arrived(System.nanoTime());
        }
        try {
            answer(exchange, isApi, misbehaviour);
        } finally {
            if (isApi) {
                journal.left();
            }
        }
    }

    private void answer(HttpExchange exchange, boolean isApi, Misbehaviour misbehaviour)
            throws IOException, InterruptedException {
        Mood now = mood;
        Request request = Request.read(exchange);
        int limit = now.conduct.requestsPerSecond();
        if (isApi && limit > 0 && !admitted.addUpTo(limit, System.nanoTime())) {
            send(exchange, Answer.error(429, "too many requests").with("Retry-After", "1"));
            return;
        }
        Thread.sleep(now.conduct.latency().toMillis());
        try {
            Deserved deserved = deserved(request, now.conduct);
            journal.asked(deserved.operation, deserved.siret);
            Optional<FaultKind> fault = now.faults.next(deserved.operation, deserved.siret);
            if (fault.isPresent()) {
                misbehaviour.answer(exchange, fault.get(), deserved.answer, journal);
            } else {
                send(exchange, deserved.answer);
            }
        } catch (RefusedException e) {
            journal.refused(e.answer().status() + " " + request.path() + ": " + e.getMessage());
            send(exchange, e.answer());
        }
    }

    /** Counts first: who has the answer may ask at once what was counted. */
    private void send(HttpExchange exchange, Answer answer) throws IOException {
        journal.answered(answer.status());
        answer.send(exchange);
    }

    private Deserved deserved(Request request, Conduct conduct) throws RefusedException {
        Operation operation = Gateway.operation(request);
        if (operation == Operation.JETON) {
            return new Deserved(operation, "", tokens.give(request, conduct.tokenLife()));
        }
        JsonNode body = gateway.body(operation, request);
        return new Deserved(
                operation, portal.siret(operation, body), portal.answer(operation, body, conduct.identifierAsNumber()));
    }
}
