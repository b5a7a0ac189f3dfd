package fr.academie.chorusaudit.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What was asked of the stand-in since its start, or since {@link #clear}. */
public final class Journal {

    private record Asked(Operation operation, String siret) {}

    private final Map<Asked, Integer> calls = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final List<String> refusals = new ArrayList<>();
    private Window window = new Window();
    private long first;
    private long last;
    private int requests;
    private int highestRate;
    private int atOnce;
    private int mostAtOnce;

    synchronized void arrived(long now) {
        if (requests++ == 0) {
            first = now;
        }
        last = now;
        highestRate = Math.max(highestRate, window.add(now));
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    }

    synchronized void left() {
        atOnce--;
    }

    void answered(int status) {
        statuses.merge(status, 1, Integer::sum);
    }

    void asked(Operation operation, String siret) {
        calls.merge(new Asked(operation, siret), 1, Integer::sum);
    }

    synchronized void refused(String reason) {
        refusals.add(reason);
    }

    /** Calls of the API, refused ones included; tokens do not count. */
    public synchronized int requests() {
        return requests;
    }

    /** Calls of one kind that kept to the contract. */
    public int calls(Operation operation) {
        return calls.entrySet().stream()
                .filter(entry -> entry.getKey().operation() == operation)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The same, about one SIRET. */
    public int calls(Operation operation, String siret) {
        return calls.getOrDefault(new Asked(operation, siret), 0);
    }

    /** The SIRETs that were asked about more than once in the same way, with how often. */
    public Map<String, Integer> askedAgain(Operation operation) {
        Map<String, Integer> again = new TreeMap<>();
        calls.forEach((asked, times) -> {
            if (asked.operation() == operation && times > 1) {
                again.put(asked.siret(), times);
            }
        });
        return again;
    }

    /** How many answers had this status; an answer that never came, or was cut, has none. */
    public int answers(int status) {
        return statuses.getOrDefault(status, 0);
    }

    /** Why requests were not to the contract, each as {@code status path: reason}. */
    public synchronized List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Calls of the API in the busiest second. */
    public synchronized int highestRate() {
        return highestRate;
    }

    /** Calls of the API a second, from the first to the last. */
    public synchronized double averageRate() {
        return requests < 2 ? 0 : (requests - 1) * 1e9 / (last - first);
    }

    /** Calls of the API under way at once, at most. */
    public synchronized int mostAtOnce() {
        return mostAtOnce;
    }

    /** Forgets all but the calls under way. */
    public synchronized void clear() {
        calls.clear();
        statuses.clear();
        refusals.clear();
        window = new Window();
        requests = 0;
        highestRate = 0;
        mostAtOnce = atOnce;
    }
}
