package fr.academie.chorusaudit.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** An installation in a temporary folder, and the commands that an operator types there. */
final class Shell {

    private final Path home;

    Shell(Path home) {
        this.home = home;
    }

    /** What a command left: its exit code, and what it printed. */
    record Result(int code, String out, String err) {}

    /** Types a command; the program runs in this process, from its options to its exit code. */
    Result type(String... args) {
        String before = System.getProperty("chorus-audit.home");
        System.setProperty("chorus-audit.home", home.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            Console console = new Console(stream(out), stream(err), false);
            int code = ChorusAuditCommand.execute(console, args);
            return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            if (before == null) {
                System.clearProperty("chorus-audit.home");
            } else {
                System.setProperty("chorus-audit.home", before);
            }
        }
    }

    Path home() {
        return home;
    }

    /** Writes a text file, its folders included. */
    Path write(String path, String text) {
        try {
            Path file = home.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(home.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in a folder, sorted; none when it is missing. */
    Stream<String> names(String folder) {
        String[] names = home.resolve(folder).toFile().list();
        return names == null ? Stream.empty() : Stream.of(names).sorted();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
