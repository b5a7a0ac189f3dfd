package fr.academie.chorusaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a failure means to the operator, however deep its reason lies. */
class RunFailureTest {

    private static final Path DATA = Path.of("data");

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AuditException(ExitCode.REGLAGE, "phrase", null), ExitCode.REGLAGE),
                Arguments.of(new AuditException(ExitCode.REGLAGE, "phrase", new IOException()), ExitCode.REGLAGE),
                Arguments.of(new AuditException(ExitCode.REGLAGE, "phrase", new OutOfMemoryError()), ExitCode.REGLAGE),
                Arguments.of(new StopSignal.StopException(ExitCode.CTRL_C), ExitCode.CTRL_C),
                Arguments.of(new StopSignal.StopException(ExitCode.SIGTERM), ExitCode.SIGTERM),
                Arguments.of(new OutOfMemoryError(), ExitCode.BUG),
                // The database closes, or takes its file for damaged, when memory lacks: neither is the disk's fault.
                Arguments.of(
                        new SQLException("", "", ErrorCode.DATABASE_IS_CLOSED, new OutOfMemoryError()), ExitCode.BUG),
                Arguments.of(
                        new SQLException("", "", ErrorCode.FILE_CORRUPTED_1, new OutOfMemoryError()), ExitCode.BUG),
                Arguments.of(new UncheckedIOException(new IOException()), ExitCode.SORTIE_IMPOSSIBLE),
                Arguments.of(new SQLException("", "", ErrorCode.IO_EXCEPTION_2), ExitCode.SORTIE_IMPOSSIBLE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void findsTheReasonUnderWhatIsAroundIt(Throwable failure, ExitCode code) {
        RuntimeException wrapped = new IllegalStateException(new RuntimeException(failure));

        assertThat(RunFailure.understood(failure, DATA))
                .map(AuditException::exitCode)
                .contains(code);
        assertThat(RunFailure.understood(wrapped, DATA))
                .map(AuditException::exitCode)
                .contains(code);
    }

    @Test
    void leavesABugWhatItIs() {
        assertThat(RunFailure.understood(new IllegalStateException("bug"), DATA))
                .isEmpty();
        assertThat(RunFailure.understood(new SQLException("", "", ErrorCode.DUPLICATE_KEY_1), DATA))
                .isEmpty();
    }
}
