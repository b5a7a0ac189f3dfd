package fr.academie.chorusaudit.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A relay that answers what a test tells it to: what no decent server does on purpose. */
public final class ScriptedRelay implements AutoCloseable {

    /** An answer that never comes. */
    public static final String SILENCE = "";

    /** Closes the connection instead of answering. */
    public static final String HANG_UP = "-";

    /** What to answer to a command; null for the usual. */
    public interface Script {
        @Nullable
        String answer(String command, String recipient);
    }

    /** A message whose final dot was received, whatever was answered. */
    public record Received(Instant at, String recipient, String text, boolean isAccepted) {

        /** The value of a header that stands on one line. */
        public String header(String name) {
            return text.lines()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket server;
    private final ExecutorService connections = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final ThreadLocal<String> last = ThreadLocal.withInitial(() -> "");
    private final @Nullable SSLContext tls;
    private volatile Script script;

    public ScriptedRelay(Script script) {
        this(script, null);
    }

    /** @param tls offered to who asks for STARTTLS; null: not offered */
    ScriptedRelay(Script script, @Nullable SSLContext tls) {
        this.script = script;
        this.tls = tls;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.execute(this::accept);
    }

    /** A relay that takes everything. */
    public static ScriptedRelay willing() {
        return new ScriptedRelay((command, recipient) -> null);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void becomes(Script other) {
        script = other;
    }

    /** The messages that came whole, in their order. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Those that the relay said it took. */
    public List<Received> accepted() {
        return received.stream().filter(Received::isAccepted).toList();
    }

    public List<String> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        connections.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                connections.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = socket.getOutputStream()) {
            boolean goesOn = say(out, "CONNECT", "", "220 relay.example ready");
            talk(socket, in, out, goesOn);
        } catch (IOException gone) {
            // The client hung up.
        }
    }

    private void talk(Socket socket, BufferedReader in, OutputStream out, boolean isWelcome) throws IOException {
        String recipient = "";
        boolean goesOn = isWelcome;
        String command = goesOn ? in.readLine() : null;
        while (command != null) {
            commands.add(command);
            String verb = command.toUpperCase(Locale.ROOT);
            if (verb.startsWith("RCPT TO:")) {
                recipient = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
            }
            if (verb.equals("STARTTLS") && tls != null) {
                reply(out, "220 go ahead");
                encrypted(socket, tls);
                return;
            }
            String usual = verb.equals("DATA") ? "354 go on" : verb.equals("QUIT") ? "221 bye" : "250 ok";
            goesOn = say(out, verb, recipient, usual);
            if (goesOn && verb.equals("DATA") && last.get().startsWith("354")) {
                goesOn = message(in, out, recipient);
            }
            command = goesOn ? in.readLine() : null;
        }
    }

    private void encrypted(Socket socket, SSLContext context) throws IOException {
        try (SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true)) {
            secure.setUseClientMode(false);
            talk(
                    secure,
                    new BufferedReader(new InputStreamReader(secure.getInputStream(), StandardCharsets.UTF_8)),
                    secure.getOutputStream(),
                    true);
        }
    }

    private boolean message(BufferedReader in, OutputStream out, String recipient) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); ; line = in.readLine()) {
            if (line == null) {
                return false;
            }
            if (line.equals(".")) {
                break;
            }
            lines.add(line.startsWith(".") ? line.substring(1) : line);
        }
        String told = script.answer(".", recipient);
        // Told before it is answered: a client that is killed meanwhile cannot know, and the relay delivers all the
        // same.
        received.add(new Received(
                Instant.now(), recipient, String.join("\r\n", lines), told == null || told.startsWith("2")));
        return reply(out, told == null ? "250 taken" : told);
    }

    private boolean say(OutputStream out, String command, String recipient, String usual) throws IOException {
        String told = script.answer(command, recipient);
        return reply(out, told == null ? usual : told);
    }

    private boolean reply(OutputStream out, String answer) throws IOException {
        last.set(answer);
        if (answer.equals(HANG_UP)) {
            return false;
        }
        if (!answer.equals(SILENCE)) {
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return true;
    }
}
