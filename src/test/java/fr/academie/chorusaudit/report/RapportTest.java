package fr.academie.chorusaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.audit.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RapportTest {

    @TempDir
    private Path parent;

    private final Audit audit = SmallAudit.create();
    private final Execution execution = audit.stored();

    @Test
    void writesTheSameCsvByteForByte() throws IOException {
        Path csv = audit.rapport().ecrire(execution, folder()).get(1);
        Files.copy(csv, Path.of("target/annexe5.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(Files.readString(csv))
                .isEqualTo(WorkbookTest.resource("annexe5.csv").replace("␍", "\r"));
    }

    @Test
    void summarizesTheRunForMonitoring() throws IOException {
        List<Path> files = audit.rapport().ecrire(execution, folder());
        List<Path> summaries =
                audit.rapport().resumer(execution, 10, 4321, Map.of("envoyes", 12L), files, true, folder());

        assertThat(summaries)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("resume-2026-11-24.json", "last-run.json");
        assertThat(Files.readString(summaries.get(0))).isEqualTo(WorkbookTest.resource("resume.json"));
        assertThat(summaries.get(1)).hasSameTextualContentAs(summaries.get(0));
    }

    @Test
    void leavesTheLastRunAloneWhenAPastOneIsRebuilt() throws IOException {
        audit.rapport().resumer(execution, 0, 1, Map.of(), List.of(), false, folder());

        assertThat(folder().resolve("last-run.json")).doesNotExist();
    }

    @Test
    void keepsReportsPrivateAndSummariesReadable() throws IOException {
        List<Path> files = audit.rapport().ecrire(execution, folder());
        List<Path> summaries = audit.rapport().resumer(execution, 0, 1, Map.of(), files, true, folder());

        assertThat(mode(folder())).isEqualTo("rwx------");
        assertThat(files).allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        assertThat(summaries).allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-r--r--"));
    }

    @Test
    void handsOutTheWorkbookWithoutNamesWhateverItsEdition() throws IOException {
        Path file = parent.resolve("sans-noms.xlsx");
        Files.write(file, audit.rapport().sansNoms(execution, parent));

        assertThat(Dump.of(file))
                .contains(Schools.siret(1).digits())
                .doesNotContainIgnoringCase("Camille Martin")
                .doesNotContainIgnoringCase("Dominique Lefèvre")
                .doesNotContain("orange.fr");
        assertThat(parent).isDirectoryNotContaining(left -> !left.equals(file));
    }

    @Test
    void numbersTheFurtherRunsOfADay() {
        assertThat(new FileNames(Audit.TODAY, 1).all())
                .containsExactly(
                        "audit-chorus-pro-2026-11-24.xlsx", "annexe5-2026-11-24.csv", "resume-2026-11-24.json");
        assertThat(new FileNames(Audit.TODAY, 2).all())
                .containsExactly(
                        "audit-chorus-pro-2026-11-24-2.xlsx", "annexe5-2026-11-24-2.csv", "resume-2026-11-24-2.json");
    }

    @Test
    void knowsWhetherANumberIsTaken() throws IOException {
        Rapport rapport = audit.rapport();
        assertThat(rapport.exists(Audit.TODAY, 1, folder())).isFalse();

        assertThat(rapport.ecrire(execution, folder())).isEqualTo(rapport.fichiers(execution, folder()));

        assertThat(rapport.exists(Audit.TODAY, 1, folder())).isTrue();
        assertThat(rapport.exists(Audit.TODAY, 2, folder())).isFalse();
    }

    @Test
    void removesWhatAnOldCrashLeftAndNothingElse() throws IOException {
        Files.createDirectory(folder());
        Path crashed = Files.createDirectory(folder().resolve(".chorus-audit-1.tmp"));
        Files.writeString(crashed.resolve("rows.xml"), "CAMILLE MARTIN");
        Path going = Files.writeString(folder().resolve(".chorus-audit-2.tmp"), "");
        Path others = Files.writeString(folder().resolve("notes.tmp"), "");
        FileTime yesterday = FileTime.from(Instant.now().minusSeconds(86_400));
        Files.setLastModifiedTime(crashed, yesterday);
        Files.setLastModifiedTime(others, yesterday);

        audit.rapport().resumer(execution, 0, 1, Map.of(), List.of(), false, folder());

        assertThat(crashed).doesNotExist();
        assertThat(going).exists();
        assertThat(others).exists();
    }

    private Path folder() {
        return parent.resolve("sortie");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
