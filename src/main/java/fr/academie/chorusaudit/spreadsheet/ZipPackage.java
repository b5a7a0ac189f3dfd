package fr.academie.chorusaudit.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a zipped workbook, found whatever the case of their names, each opened within limits. */
final class ZipPackage implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final InflationLimit limit;

    private ZipPackage(ZipFile zip, InflationLimit limit) {
        this.zip = zip;
        this.limit = limit;
        zip.stream().forEach(entry -> parts.put(key(entry.getName()), entry));
    }

    static ZipPackage open(Path file) throws IOException {
        return open(file, InflationLimit.standard());
    }

    static ZipPackage open(Path file, InflationLimit limit) throws IOException {
        ZipDirectory.check(file);
        try {
            return new ZipPackage(new ZipFile(file.toFile()), limit);
        } catch (ZipException e) {
            // The JDK refuses an archive encrypted by a zip program with this message only.
            if (String.valueOf(e.getMessage()).contains("encrypted entry")) {
                throw new RefusedException(Refusal.PASSWORD);
            }
            throw e;
        }
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** @throws RefusedException when the part is missing: the file is damaged */
    XmlStream xml(String part) throws IOException {
        return new XmlStream(stream(part));
    }

    InflatedStream stream(String part) throws IOException {
        ZipEntry entry = entry(part);
        if (entry == null) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        return new InflatedStream(zip.getInputStream(entry), entry.getCompressedSize(), limit);
    }

    private @Nullable ZipEntry entry(String part) {
        return parts.get(key(part));
    }

    /** Some writers separate folders by backslashes, and part names compare without case (ECMA-376 part 2, §6.2.2). */
    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
