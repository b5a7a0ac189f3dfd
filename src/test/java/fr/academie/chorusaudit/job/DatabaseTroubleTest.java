package fr.academie.chorusaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be set aside, what must be left alone, and what is a bug. */
class DatabaseTroubleTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(ErrorCode.FILE_CORRUPTED_1, null, true, false),
                Arguments.of(ErrorCode.WRONG_USER_OR_PASSWORD, null, true, false),
                Arguments.of(ErrorCode.FILE_ENCRYPTION_ERROR_1, null, true, false),
                Arguments.of(ErrorCode.GENERAL_ERROR_1, new IllegalStateException("chunk"), true, false),
                Arguments.of(ErrorCode.GENERAL_ERROR_1, new IOException("No space left on device"), false, false),
                Arguments.of(ErrorCode.IO_EXCEPTION_1, new EOFException(), true, true),
                Arguments.of(ErrorCode.IO_EXCEPTION_1, new IOException("No space left on device"), false, true),
                Arguments.of(ErrorCode.IO_EXCEPTION_1, null, false, true),
                Arguments.of(ErrorCode.IO_EXCEPTION_2, new IOException("Read-only file system"), false, true),
                Arguments.of(ErrorCode.FILE_CREATION_FAILED_1, null, false, true),
                Arguments.of(ErrorCode.DATABASE_IS_CLOSED, null, false, true),
                Arguments.of(ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, null, false, true),
                Arguments.of(ErrorCode.DATABASE_ALREADY_OPEN_1, null, false, false),
                Arguments.of(ErrorCode.FILE_VERSION_ERROR_1, null, false, false),
                Arguments.of(ErrorCode.DUPLICATE_KEY_1, null, false, false),
                Arguments.of(ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1, null, false, false));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsADamagedFileFromADiskAndFromABug(int code, @Nullable Throwable cause, boolean isDamage, boolean isDisk) {
        SQLException failure = new SQLException("message", "state", code, cause);

        assertThat(DatabaseTrouble.isDamage(failure)).isEqualTo(isDamage);
        assertThat(DatabaseTrouble.isDisk(failure)).isEqualTo(isDisk);
    }

    @Test
    void whatIsNoErrorOfTheDatabaseIsNoneOfItsDisk() {
        assertThat(DatabaseTrouble.isDisk(new IOException())).isFalse();
    }
}
