package fr.academie.chorusaudit.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of texts of an Excel workbook, packed: eight million strings are a gigabyte as objects, and some 150 MB
 * here.
 */
final class SharedStrings {

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int STARTS_BITS = 16;
    private static final int STARTS = 1 << STARTS_BITS;
    private static final int MAX_BYTES = 256 << 20;

    private final long maxBytes;
    private final List<byte[]> chunks = new ArrayList<>();
    /** Where each string starts in the chunks put end to end. */
    private final List<int[]> starts = new ArrayList<>();

    private int size;
    private int end;

    /** A table that may take half of the memory that the program has, 256 MB at most. */
    SharedStrings() {
        this(Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / 2));
    }

    SharedStrings(long maxBytes) {
        this.maxBytes = Math.min(MAX_BYTES, maxBytes);
    }

    int size() {
        return size;
    }

    /** @throws RefusedException when the table is full */
    void add(String text) throws RefusedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if ((long) end + bytes.length + (size + 1L) * Integer.BYTES > maxBytes) {
            throw new RefusedException(Refusal.TOO_MANY_TEXTS);
        }
        if (size % STARTS == 0) {
            starts.add(new int[STARTS]);
        }
        starts.get(size >> STARTS_BITS)[size % STARTS] = end;
        size++;
        int done = 0;
        while (done < bytes.length) {
            int at = end % CHUNK;
            if (at == 0) {
                chunks.add(new byte[CHUNK]);
            }
            int count = Math.min(bytes.length - done, CHUNK - at);
            System.arraycopy(bytes, done, chunks.get(end >> CHUNK_BITS), at, count);
            done += count;
            end += count;
        }
    }

    /** @throws RefusedException when the table has no such string: the file is damaged */
    String get(int index) throws RefusedException {
        if (index < 0 || index >= size) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        int start = start(index);
        int length = (index + 1 < size ? start(index + 1) : end) - start;
        int at = start % CHUNK;
        if (length == 0) {
            return "";
        }
        if (at + length <= CHUNK) {
            return new String(chunks.get(start >> CHUNK_BITS), at, length, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int from = (start + done) % CHUNK;
            int count = Math.min(length - done, CHUNK - from);
            System.arraycopy(chunks.get((start + done) >> CHUNK_BITS), from, bytes, done, count);
            done += count;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int start(int index) {
        return starts.get(index >> STARTS_BITS)[index % STARTS];
    }
}
