package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that a server gets: unzipped, it works with a JRE alone. */
class InstallationIT {

    private static final Path ARCHIVE = Path.of(System.getProperty("chorus-audit.zip", ""));

    @TempDir
    Path folder;

    private Path installed;

    @BeforeEach
    void unzip() throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(ARCHIVE).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                    boolean executable = (entry.getUnixMode() & 0100) != 0;
                    assertThat(target.toFile().setExecutable(executable)).isTrue();
                }
            }
        }
        try (var roots = Files.list(folder)) {
            installed = roots.findFirst().orElseThrow();
        }
    }

    @Test
    void auditsTheSampleWithoutMavenOrSources() throws Exception {
        copy("input/etablissements.xlsx");
        copy("input/fiches/extrait-monde-et-lys.csv");

        Process process = run("scripts/audit.sh", "--date", "2026-11-24");

        assertThat(process.waitFor()).as(console()).isZero();
        assertThat(console()).contains("Anomalie", "Fichier").doesNotContain("Maven");
        assertThat(installed.resolve("output/audit-chorus-pro-2026-11-24.xlsx")).exists();
        assertThat(installed.resolve("output/last-run.json")).exists();
        assertThat(run("scripts/nightly.sh", "--date", "2026-11-24").waitFor())
                .as(console())
                .isZero();
        assertThat(console()).isEmpty();
    }

    @Test
    void tellsMonitoringHowTheNightEndedAndNothingOfOtherCommands() throws Exception {
        assertThat(run("scripts/nightly.sh").waitFor()).isEqualTo(65);
        assertThat(console()).contains("chorus-audit : code 65. Journal : ", "etablissements.xlsx");
        assertThat(run("scripts/nightly.sh", "purge").waitFor()).as(console()).isZero();
        assertThat(run("scripts/nightly.sh", "--version").waitFor()).isZero();

        assertThat(installed.resolve("data/journaux/nuit.statut")).content().contains(" code=65 log=");
        assertThat(installed.resolve("data/journaux/purge.statut")).content().contains(" code=0 log=");
    }

    @Test
    @SuppressWarnings("try")
    void leavesTheWordOfTheRunThatIsGoingOn() throws Exception {
        assertThat(run("scripts/nightly.sh").waitFor()).isEqualTo(65);
        Path statut = installed.resolve("data/journaux/nuit.statut");
        String before = Files.readString(statut);

        try (DataFolderLock other = DataFolderLock.acquire(installed.resolve("data"))) {
            assertThat(run("scripts/nightly.sh").waitFor()).isEqualTo(75);
        }
        assertThat(statut).hasContent(before);
    }

    @Test
    void passesAStopOnToTheProgram() throws Exception {
        Program program = new Program(installed, 6_000);
        Process night = run("scripts/nightly.sh", "--date", "2026-11-24");
        Path last = installed.resolve("data/chorus-audit.mv.db");
        while (night.isAlive() && (!Files.exists(last) || Files.size(last) < 100_000)) {
            Thread.sleep(20);
        }
        night.destroy();

        assertThat(night.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(night.exitValue()).isEqualTo(143);
        assertThat(installed.resolve("data/journaux/nuit.statut")).content().contains(" code=143 log=");
        assertThat(program.audit("data").waitFor()).isZero();
    }

    @Test
    void saysInFrenchThatAJavaIsTooOld() throws Exception {
        Path java = Files.createDirectories(folder.resolve("jdk-11/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("jdk-11/release"), "JAVA_VERSION=\"11.0.2\"\n");

        Process refused = run(folder.resolve("jdk-11"), "scripts/audit.sh", "--version");

        assertThat(refused.waitFor()).isEqualTo(78);
        assertThat(console()).contains("trop ancien", "Java 17");
    }

    @Test
    void holdsWhatAnInstallationNeedsAndNobodysData() {
        assertThat(List.of(
                        "chorus-audit.jar",
                        "lib",
                        "sbom.cdx.json",
                        "crontab.example",
                        "config/application.example.yml",
                        "docs/exploitation.md",
                        "scripts/audit.cmd",
                        "scripts/systemd/chorus-audit.service",
                        "scripts/systemd/chorus-audit.timer",
                        "input/fiches",
                        "input/rattachements",
                        "output"))
                .allSatisfy(name -> assertThat(installed.resolve(name)).exists());
        assertThat(installed.resolve("input/etablissements.xlsx")).doesNotExist();
        assertThat(installed.resolve("src")).doesNotExist();
    }

    @Test
    void comesWithItsChecksum() throws IOException, GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ARCHIVE));

        assertThat(Files.readString(ARCHIVE.resolveSibling(ARCHIVE.getFileName() + ".sha256"))
                        .strip())
                .isEqualTo(HexFormat.of().formatHex(digest) + "  " + ARCHIVE.getFileName());
    }

    private void copy(String file) throws IOException {
        Files.copy(Path.of(file), installed.resolve(file));
    }

    private Process run(String script, String... options) throws IOException {
        return run(Path.of(System.getProperty("java.home")), script, options);
    }

    private Process run(Path javaHome, String script, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(installed.resolve(script).toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("PATH", "/usr/bin:/bin");
        return builder.redirectOutput(folder.resolve("console.txt").toFile()).start();
    }

    private String console() throws IOException {
        return Files.readString(folder.resolve("console.txt"), StandardCharsets.UTF_8);
    }
}
