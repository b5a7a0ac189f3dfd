package fr.academie.chorusaudit.choruspro;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.academie.chorusaudit.structure.Siret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** PISTE and Chorus Pro on this machine: knows a few schools, checks both credentials, and misbehaves when told. */
final class Portail implements AutoCloseable {

    static final String RECHERCHER = "/cpro/structures/v1/rechercher";
    static final String CONSULTER = "/cpro/structures/v1/consulter";
    static final String SERVICES = "/cpro/structures/v1/rechercher/services";
    static final String INSEE = "/cpro/transverses/v1/consulter/information/siret";
    static final String TOKEN = "/api/oauth/token";

    /** One request, as it arrived. */
    record Appel(int numero, long at, String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** Answers instead of the portal; null leaves it to the portal. */
    interface Caprice {
        @Nullable
        Reponse of(Appel appel) throws InterruptedException;
    }

    /** @param length announced; -1: that of the body */
    record Reponse(int status, String body, Map<String, String> headers, long length) {

        static Reponse of(int status, String body) {
            return new Reponse(status, body, Map.of(), -1);
        }

        static Reponse of(int status, String body, String header, String value) {
            return new Reponse(status, body, Map.of(header, value), -1);
        }
    }

    final List<Appel> appels = new CopyOnWriteArrayList<>();
    final Map<String, String> fixed = new ConcurrentHashMap<>();
    final Set<String> jetons = ConcurrentHashMap.newKeySet();
    volatile Caprice caprice = appel -> null;
    volatile long latencyMillis;
    volatile long tokenSeconds = 3600;
    volatile String clientSecret = Reglages.SECRET;
    volatile String account = Reglages.LOGIN + ":" + Reglages.PASSWORD;

    static {
        // Otherwise each answer on a kept connection waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger numbers = new AtomicInteger();

    Portail() {
        this(0);
    }

    Portail(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Appel> appels(String path) {
        return appels.stream().filter(appel -> appel.path().equals(path)).toList();
    }

    /** Answers 200 with this body to every call of a path. */
    Portail answering(String path, String json) {
        fixed.put(path, json);
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        long at = System.nanoTime();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Appel appel = new Appel(
                numbers.incrementAndGet(), at, exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body);
        appels.add(appel);
        try (exchange) {
            TimeUnit.MILLISECONDS.sleep(latencyMillis);
            Reponse odd = caprice.of(appel);
            send(exchange, odd == null ? answer(appel) : odd);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final int PIECE = 65_536;

    private static void send(HttpExchange exchange, Reponse reponse) throws IOException, InterruptedException {
        byte[] bytes = reponse.body().getBytes(StandardCharsets.UTF_8);
        reponse.headers().forEach(exchange.getResponseHeaders()::set);
        long length = reponse.length() >= 0 ? reponse.length() : bytes.length;
        exchange.sendResponseHeaders(reponse.status(), length == 0 ? -1 : length);
        // By pieces: the server copies each of them.
        for (int at = 0; at < bytes.length; at += PIECE) {
            exchange.getResponseBody().write(bytes, at, Math.min(PIECE, bytes.length - at));
        }
        exchange.getResponseBody().flush();
        if (reponse.headers().containsKey("X-Stall")) {
            TimeUnit.SECONDS.sleep(30);
        }
    }

    private Reponse answer(Appel appel) {
        if (appel.path().equals(TOKEN)) {
            return token(appel);
        }
        String bearer = appel.header("Authorization").replaceFirst("^Bearer ", "");
        String expected = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        if (!isValid(bearer) || !appel.header("Cpro-account").equals(expected)) {
            return Reponse.of(401, "");
        }
        if (!appel.header("Content-type").equals("application/json;charset=utf-8")
                || !appel.header("Accept").equals("application/json;charset=utf-8")) {
            return Reponse.of(415, "");
        }
        String known = fixed.get(appel.path());
        return Reponse.of(200, known != null ? known : school(appel));
    }

    private Reponse token(Appel appel) {
        boolean isKnown = appel.body()
                .equals("grant_type=client_credentials&scope=openid&client_id=" + Reglages.CLIENT + "&client_secret="
                        + clientSecret);
        if (!isKnown) {
            return Reponse.of(400, "{\"error\":\"invalid_client\"}");
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(tokenSeconds);
        String jeton = "jeton-" + appel.numero() + "-" + end;
        jetons.add(jeton);
        return Reponse.of(200, "{\"access_token\":\"" + jeton + "\",\"expires_in\":" + tokenSeconds + "}");
    }

    private boolean isValid(String jeton) {
        return jetons.contains(jeton)
                && System.nanoTime() - Long.parseLong(jeton.substring(jeton.lastIndexOf('-') + 1)) < 0;
    }

    /** Every SIRET is a structure of its own, whose identifier is made of its last digits. */
    private static String school(Appel appel) {
        String number = appel.body().replaceAll("^.*?(?:Structure|CPP)\":\"?([0-9]+).*$", "$1");
        return switch (appel.path()) {
            case RECHERCHER ->
                "{\"codeRetour\":0,\"libelle\":\"TRA_MSG_00.000\",\"listeStructures\":[{\"idStructureCPP\":"
                        + Long.parseLong(number.substring(5)) + ",\"identifiantStructure\":\"" + number
                        + "\",\"typeIdentifiantStructure\":\"SIRET\",\"statut\":\"ACTIVE\"}]}";
            case CONSULTER ->
                "{\"codeRetour\":0,\"libelle\":\"\",\"informationGenerales\":{\"raisonSocialeStructure\":\"COLLEGE "
                        + number
                        + "\",\"emailStructure\":\"\"},\"parametres\":{\"codeServiceDoitEtreRenseigne\":false}}";
            case SERVICES ->
                "{\"codeRetour\":0,\"libelle\":\"\",\"listeServices\":[{\"idService\":1,\"codeService\":"
                        + "\"FACTURES_PUBLIQUES\",\"estActif\":true}],\"parametresRetour\":{\"pages\":1,\"total\":1}}";
            default -> "{\"codeRetour\":20000,\"libelle\":\"TRA_MSG_00.015\"}";
        };
    }

    /** So many invented schools. */
    static List<Siret> schools(int count) {
        return IntStream.range(100_000, 1_000_000)
                .mapToObj(number -> Siret.parse("19" + number + "900010"))
                .flatMap(Optional::stream)
                .limit(count)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
