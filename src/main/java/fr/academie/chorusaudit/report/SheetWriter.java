package fr.academie.chorusaudit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 for one thread. POI writes a sheet in pieces of a few characters, and the lock that {@code BufferedWriter} takes
 * for each of them was a fifth of the time of a large report.
 */
final class SheetWriter extends Writer {

    private static final int SIZE = 1 << 16;

    private final OutputStream out;
    private final CharBuffer chars = CharBuffer.allocate(SIZE);
    private final ByteBuffer bytes = ByteBuffer.allocate(3 * SIZE + 4);
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    SheetWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        if (!chars.hasRemaining()) {
            encode(false);
        }
        chars.put((char) c);
    }

    @Override
    public void write(char[] source, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            int piece = Math.min(left, room());
            chars.put(source, from, piece);
            from += piece;
            left -= piece;
        }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        while (from < end) {
            int piece = Math.min(end - from, room());
            chars.put(text, from, from + piece);
            from += piece;
        }
    }

    @Override
    public void flush() throws IOException {
        encode(false);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            encode(true);
        }
    }

    private int room() throws IOException {
        if (!chars.hasRemaining()) {
            encode(false);
        }
        return chars.remaining();
    }

    /** Leaves the first half of a pair of surrogates in the buffer until the second comes. */
    private void encode(boolean isEnd) throws IOException {
        chars.flip();
        encoder.encode(chars, bytes, isEnd);
        chars.compact();
        out.write(bytes.array(), 0, bytes.position());
        bytes.clear();
    }
}
