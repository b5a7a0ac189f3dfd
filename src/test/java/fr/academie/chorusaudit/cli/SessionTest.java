package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.academie.chorusaudit.job.AuditException;
import fr.academie.chorusaudit.job.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.UncategorizedSQLException;

/** What becomes of a failure in the middle of any command. */
class SessionTest {

    @TempDir
    Path home;

    static Stream<ToIntFunction<Session>> aFullDisk() {
        return Stream.of(
                session -> session.run(context -> fail(full())),
                session -> session.runBeside(context -> fail(full())),
                session -> session.runWithoutDatabase(() -> fail(full())),
                session -> session.runWithoutDatabase(
                        () -> fail(new UncheckedIOException(new IOException("No space left on device")))));
    }

    @ParameterizedTest
    @MethodSource("aFullDisk")
    void saysThatTheDiskIsFullWhateverTheCommand(ToIntFunction<Session> command) {
        assertThatThrownBy(() -> command.applyAsInt(session()))
                .asInstanceOf(type(AuditException.class))
                .matches(failure -> failure.exitCode() == ExitCode.SORTIE_IMPOSSIBLE)
                .extracting(Throwable::getMessage)
                .asString()
                .contains(home.resolve("data").toString(), "Libérez de la place");
    }

    @Test
    void leavesABugWhatItIs() {
        IllegalStateException bug = new IllegalStateException("bug");

        assertThatThrownBy(() -> session().runWithoutDatabase(() -> fail(bug))).isSameAs(bug);
    }

    private Session session() {
        return new Session(home, home.resolve("data"), "essai", ConsoleProgress.silent(), settings -> {});
    }

    private static RuntimeException full() {
        SQLException disk = new SQLException("IO Exception", "90031", ErrorCode.IO_EXCEPTION_2);
        return new UncategorizedSQLException("task", "SELECT 1", disk);
    }

    private static int fail(RuntimeException failure) {
        throw failure;
    }
}
