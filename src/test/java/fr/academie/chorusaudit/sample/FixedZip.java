package fr.academie.chorusaudit.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves a workbook so that the same cells give the same bytes: POI stamps the hour on the file and on each entry. */
final class FixedZip {

    private static final Instant STAMP = Instant.parse("2026-11-20T08:00:00Z");

    private FixedZip() {}

    /** Writes and closes; {@code document} is the workbook itself, or the one inside a streaming one. */
    static void save(Workbook workbook, XSSFWorkbook document, Path file) throws IOException {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setCreated(Optional.of(Date.from(STAMP)));
        properties.setModified(Optional.of(Date.from(STAMP)));
        properties.setCreator("Académie de Valmonde");
        Path draft = Files.createTempFile("sample", ".xlsx");
        try (workbook) {
            try (OutputStream out = Files.newOutputStream(draft)) {
                workbook.write(out);
            }
            copy(draft, file);
        } finally {
            Files.delete(draft);
        }
    }

    /** Not by a {@code ZipInputStream}, which stumbles over the entries of a streaming workbook. */
    private static void copy(Path draft, Path file) throws IOException {
        try (ZipFile source = new ZipFile(draft.toFile());
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream target = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(source.entries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setLastModifiedTime(FileTime.from(STAMP));
                target.putNextEntry(same);
                try (InputStream in = source.getInputStream(entry)) {
                    in.transferTo(target);
                }
                target.closeEntry();
            }
        }
    }
}
