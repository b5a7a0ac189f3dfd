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
    void holdsWhatAnInstallationNeedsAndNobodysData() {
        assertThat(List.of(
                        "chorus-audit.jar",
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
        List<String> command = new ArrayList<>(List.of(installed.resolve(script).toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", "/usr/bin:/bin");
        return builder.redirectOutput(folder.resolve("console.txt").toFile()).start();
    }

    private String console() throws IOException {
        return Files.readString(folder.resolve("console.txt"), StandardCharsets.UTF_8);
    }
}
