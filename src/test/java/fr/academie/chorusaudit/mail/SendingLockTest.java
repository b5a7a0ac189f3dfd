package fr.academie.chorusaudit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One sender at a time on an outbox. */
class SendingLockTest {

    private static final String NAME = "chorus-audit.envoi.lock";

    @TempDir
    private Path data;

    @Test
    void refusesASecondSenderUntilTheFirstIsDone() throws IOException {
        try (SendingLock first = SendingLock.tryAcquire(data).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(SendingLock.tryAcquire(data)).isEmpty();
        }

        Optional<SendingLock> later = SendingLock.tryAcquire(data);
        assertThat(later).isPresent();
        later.get().close();
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        assumeThat(data.getFileSystem().supportedFileAttributeViews()).contains("posix");

        SendingLock.tryAcquire(data).orElseThrow().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(NAME))))
                .isEqualTo("rw-------");
    }

    @Test
    void opensNoLinkThatSomebodyPutInItsPlace() throws IOException {
        Path elsewhere = Files.writeString(data.resolve("ailleurs"), "intact");
        Files.createSymbolicLink(data.resolve(NAME), elsewhere);

        assertThatThrownBy(() -> SendingLock.tryAcquire(data)).isInstanceOf(IOException.class);
        assertThat(elsewhere).hasContent("intact");
    }
}
