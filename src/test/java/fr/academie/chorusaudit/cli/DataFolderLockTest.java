package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.job.AuditException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who waits for whom on a data folder, and what the others are told. */
class DataFolderLockTest {

    /** Less than the patience that a momentary holder meets with. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    @TempDir
    Path data;

    @Test
    @SuppressWarnings("try")
    void waitsForAMomentaryHolder() throws InterruptedException {
        DataFolderLock sender = DataFolderLock.acquire(data);
        sender.sign(Holder.now(true, "courriels --envoyer"));
        Thread end = new Thread(() -> {
            pause();
            sender.close();
        });
        end.start();

        try (DataFolderLock audit = DataFolderLock.acquire(data)) {
            assertThat(data.resolve("chorus-audit.lock")).isEmptyFile();
        } finally {
            end.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "courriels (liste)", "courriels", "x momentane=oui"})
    void doesNotWaitForACommandThatLastsWhateverItsName(String command) {
        try (DataFolderLock holder = DataFolderLock.acquire(data)) {
            holder.sign(Holder.now(false, command));
            long start = System.nanoTime();

            assertThatThrownBy(() -> DataFolderLock.acquire(data))
                    .isInstanceOf(AuditException.class)
                    .hasMessageContaining("commande " + command + ", processus "
                            + ProcessHandle.current().pid() + ", depuis le ");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        }
    }

    @Test
    void showsTheSentenceThatAnEarlierVersionLeft() throws IOException {
        String sentence = "commande audit, processus 4321, depuis le 24/11/2026 à 02:00:00";
        try (DataFolderLock holder = DataFolderLock.acquire(data)) {
            holder.sign(Holder.now(false, "audit"));
            Files.writeString(data.resolve("chorus-audit.lock"), sentence);

            assertThatThrownBy(() -> DataFolderLock.acquire(data)).hasMessageContaining(sentence + ".");
        }
    }

    @Test
    void theLockFileIsReadByProgramsAndByHumans() {
        Holder holder = new Holder(true, 4321, ZonedDateTime.parse("2026-11-24T02:00:00+01:00"), "courriels --envoyer");

        assertThat(holder.line())
                .isEqualTo("momentane=oui processus=4321 depuis=2026-11-24T02:00:00+01:00"
                        + " commande=courriels --envoyer" + System.lineSeparator());
        assertThat(Holder.parse(holder.line())).contains(holder);
        assertThat(holder.sentence())
                .isEqualTo("commande courriels --envoyer, processus 4321, depuis le 24/11/2026 à 02:00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "commande courriels, processus 1, depuis le 24/11/2026 à 02:00:00",
                "momentane=oui processus=1 depuis=hier commande=x"
            })
    void anythingElseIsNoHolder(String text) {
        assertThat(Holder.parse(text)).isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
