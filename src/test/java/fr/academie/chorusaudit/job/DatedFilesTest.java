package fr.academie.chorusaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files the retention erases, by their names and to the day. */
class DatedFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chorus-audit-2026-11-23.log",
                "chorus-audit-2026-11-23.json",
                "chorus-audit-2026-11-23-12.log",
                "chorus-audit-2026-11-23-12.json",
                "chorus-audit-2026-11-23-12-2026-11-24.log",
                "chorus-audit-2026-11-23-12-2026-11-24.json",
                "chorus-audit-2026-11-23.1.log.gz",
                "nuit-2026-11-23.log"
            })
    void erasesOldLogsOfBothForms(String name) throws IOException {
        assertErased(Retention.LOG, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chorus-audit.log",
                "chorus-audit.json",
                "nuit.statut",
                "autre-2026-11-23.log",
                "chorus-audit-2026-11-23.txt",
                "chorus-audit-2026-11-23.log.bak",
                "chorus-audit-2026-13-45.log"
            })
    void keepsWhatIsNoOldLog(String name) throws IOException {
        assertKept(Retention.LOG, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit-chorus-pro-2026-11-23.xlsx",
                "audit-chorus-pro-2026-11-23-2.xlsx",
                "annexe5-2026-11-23.csv",
                "resume-2026-11-23-12.json"
            })
    void erasesOldReports(String name) throws IOException {
        assertErased(Retention.REPORT, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last-run.json",
                "chorus-audit.prom",
                "annexe5-suivi.csv",
                "audit-chorus-pro-2026-11-23-bis.xlsx",
                "copie de audit-chorus-pro-2026-11-23.xlsx",
                "~$audit-chorus-pro-2026-11-23.xlsx"
            })
    void keepsWhatIsNoReport(String name) throws IOException {
        assertKept(Retention.REPORT, name);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23-1-x.eml, true",
        "2026-11-23.eml, false",
        "a-2026-11-23-1.eml, false",
        "2026-11-23-x.txt, false"
    })
    void erasesOldSimulatedMails(String name, boolean isErased) throws IOException {
        if (isErased) {
            assertErased(Retention.EML, name);
        } else {
            assertKept(Retention.EML, name);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, 1", "2026-11-23, 1", "2026-11-24, 0", "2026-11-25, 0", "2028-02-29, 0", "2026-02-29, 0"})
    void countsToTheDay(String day, int erased) throws IOException {
        Files.createFile(folder.resolve("nuit-" + day + ".log"));

        assertThat(new DatedFiles(folder, Retention.LOG).deleteBefore(DAY)).isEqualTo(erased);
    }

    @Test
    void aMissingFolderHoldsNone() throws IOException {
        assertThat(new DatedFiles(folder.resolve("missing"), Retention.LOG).deleteBefore(DAY))
                .isZero();
    }

    @Test
    void goesOnAfterOneThatCannotBeDeleted() throws IOException {
        Files.createDirectories(folder.resolve("nuit-2026-11-20.log").resolve("not empty"));
        Path other = Files.createFile(folder.resolve("nuit-2026-11-21.log"));

        assertThat(new DatedFiles(folder, Retention.LOG).deleteBefore(DAY)).isOne();
        assertThat(other).doesNotExist();
    }

    private void assertErased(Pattern names, String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(new DatedFiles(folder, names).deleteBefore(DAY)).isOne();
        assertThat(file).doesNotExist();
    }

    private void assertKept(Pattern names, String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(new DatedFiles(folder, names).deleteBefore(DAY)).isZero();
        assertThat(file).exists();
    }
}
