package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Looks at the size of a zip's table of contents before {@link java.util.zip.ZipFile} loads the whole of it.
 *
 * <p>The layout is that of the ZIP file format specification (APPNOTE.TXT, sections 4.3.14 to 4.3.16).
 */
final class ZipDirectory {

    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_BYTES = 4 << 20;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int ZIP64_LOCATOR_LENGTH = 20;
    private static final int MAX_COMMENT = 0xffff;

    private ZipDirectory() {}

    /** @throws RefusedException when the table is oversized, or not there because the file was cut short */
    static void check(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long start = Math.max(0, channel.size() - MAX_COMMENT - END_LENGTH - ZIP64_LOCATOR_LENGTH);
            ByteBuffer tail = read(channel, start, (int) (channel.size() - start));
            boolean found = false;
            // Every candidate is checked, since a comment can hold a false one.
            for (int i = 0; i <= tail.limit() - END_LENGTH; i++) {
                if (tail.getInt(i) == END_SIGNATURE) {
                    found = true;
                    checkEnd(channel, tail, i);
                }
            }
            if (!found) {
                throw new RefusedException(Refusal.DAMAGED);
            }
        }
    }

    private static void checkEnd(FileChannel channel, ByteBuffer tail, int end) throws IOException {
        int entries = Short.toUnsignedInt(tail.getShort(end + 10));
        long bytes = Integer.toUnsignedLong(tail.getInt(end + 12));
        int locator = end - ZIP64_LOCATOR_LENGTH;
        if (locator >= 0 && tail.getInt(locator) == ZIP64_LOCATOR_SIGNATURE) {
            ByteBuffer zip64 = read(channel, tail.getLong(locator + 8), 56);
            requireSmall(zip64.getLong(32), zip64.getLong(40));
        } else {
            requireSmall(entries, bytes);
        }
    }

    private static void requireSmall(long entries, long bytes) throws RefusedException {
        if (entries < 0 || entries > MAX_ENTRIES || bytes < 0 || bytes > MAX_BYTES) {
            throw new RefusedException(Refusal.SUSPECT_ARCHIVE);
        }
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        if (position < 0 || position + length > channel.size()) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new RefusedException(Refusal.DAMAGED);
            }
        }
        return buffer.flip();
    }
}
