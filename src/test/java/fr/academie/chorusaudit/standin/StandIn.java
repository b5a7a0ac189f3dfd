package fr.academie.chorusaudit.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in of PISTE and Chorus Pro on this machine: refuses what is not to the contract, answers about any SIRET the
 * same at each start, counts what it is asked, and misbehaves on demand.
 */
public final class StandIn implements AutoCloseable {

    static {
        // Without it the last part of an answer waits 40 ms for the acknowledgement of the first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Journal journal = new Journal();
    private final Credentials credentials;
    private final int port;
    private final Reception reception;
    private Session session;

    private StandIn(int port, Credentials credentials, Conduct conduct, int unknownEvery) {
        this.credentials = credentials;
        reception = new Reception(credentials, new Structures(unknownEvery), journal, conduct);
        session = Session.open(port, reception);
        this.port = session.server.getAddress().getPort();
    }

    /** A stand-in on any free port; 1 in 20 of the SIRETs that are not of the sample has no structure. */
    public static StandIn start(Conduct conduct) {
        return start(0, Credentials.FAKE, conduct, 20);
    }

    /**
     * A stand-in on a port of the loopback address.
     *
     * @param port 0: any that is free
     * @param unknownEvery 1 in that many of the SIRETs that are not of the sample has no structure; 0: none
     * @throws UncheckedIOException when the port is taken
     */
    public static StandIn start(int port, Credentials credentials, Conduct conduct, int unknownEvery) {
        return new StandIn(port, credentials, conduct, unknownEvery);
    }

    public String apiUrl() {
        return "http://127.0.0.1:" + port;
    }

    public String tokenUrl() {
        return apiUrl() + Operation.JETON.path();
    }

    /** The environment variables of the settings that lead to this stand-in. */
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("CHORUSAUDIT_CHORUSPRO_APIURL", apiUrl());
        environment.put("CHORUSAUDIT_CHORUSPRO_TOKENURL", tokenUrl());
        environment.put("CHORUSAUDIT_CHORUSPRO_CLIENTID", credentials.clientId());
        environment.put("CHORUSAUDIT_CHORUSPRO_CLIENTSECRET", credentials.clientSecret());
        environment.put("CHORUSAUDIT_CHORUSPRO_LOGIN", credentials.login());
        environment.put("CHORUSAUDIT_CHORUSPRO_PASSWORD", credentials.password());
        return environment;
    }

    public Journal journal() {
        return journal;
    }

    /** From now on behaves like this; faults are counted anew. */
    public void behave(Conduct conduct) {
        reception.behave(conduct);
    }

    /** The fate of each school of the sample. */
    public Map<String, Sort> sample() {
        return reception.structures().sorts();
    }

    /** The fate of any school; empty unless {@code siret} has 14 digits. */
    public Optional<Sort> sort(String siret) {
        return reception.structures().portrait(siret).map(Portrait::sort);
    }

    /** Cuts every connection and refuses new ones. */
    public synchronized void leave() {
        session.end();
    }

    /** Takes connections again, on the same port, with the same tokens. */
    public synchronized void comeBack() {
        session = Session.open(port, reception);
    }

    @Override
    public void close() {
        leave();
    }

    /** The time from one opening of the port to its closing. */
    private record Session(HttpServer server, ExecutorService threads, CountDownLatch stopped) {

        static Session open(int port, Reception reception) {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
                ExecutorService threads = Executors.newCachedThreadPool(task -> {
                    Thread thread = new Thread(task, "stand-in");
                    thread.setDaemon(true);
                    return thread;
                });
                CountDownLatch stopped = new CountDownLatch(1);
                Misbehaviour misbehaviour = new Misbehaviour(stopped);
                server.setExecutor(threads);
                server.createContext("/", exchange -> receive(exchange, reception, misbehaviour));
                server.start();
                return new Session(server, threads, stopped);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void receive(HttpExchange exchange, Reception reception, Misbehaviour misbehaviour)
                throws IOException {
            try (exchange) {
                reception.receive(exchange, misbehaviour);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void end() {
            stopped.countDown();
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
