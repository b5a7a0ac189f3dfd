package fr.academie.chorusaudit.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The physical lines of a text, ended by LF, CRLF or CR alone, numbered from 1. */
final class TextLines implements Closeable {

    static final int MAX_LENGTH = 1_000_000;

    /** A line without its end. */
    record Line(int number, String text) {}

    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int position;
    private int limit;
    private int number;
    private boolean afterCarriageReturn;

    TextLines(Reader reader) {
        this.reader = reader;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        Line line = returned.poll();
        if (line != null) {
            return line;
        }
        String text = read();
        return text == null ? null : new Line(number, text);
    }

    /** Gives lines back, to be read again in the same order. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.addFirst(lines.get(i));
        }
    }

    private @Nullable String read() throws IOException {
        StringBuilder start = null;
        while (fill()) {
            int from = position;
            while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            boolean ended = position < limit;
            int length = position - from + (start == null ? 0 : start.length());
            if (length > MAX_LENGTH) {
                throw new RefusedException(Refusal.LINE_TOO_LONG, number + 1);
            }
            if (ended) {
                afterCarriageReturn = buffer[position] == '\r';
                number = Math.addExact(number, 1);
                String end = new String(buffer, from, position++ - from);
                return start == null ? end : start.append(end).toString();
            }
            start = start == null ? new StringBuilder() : start;
            start.append(buffer, from, position - from);
        }
        if (start == null) {
            return null;
        }
        number = Math.addExact(number, 1);
        return start.toString();
    }

    /** Makes sure that there is a character to read, and that it is not the second half of a CRLF. */
    private boolean fill() throws IOException {
        do {
            if (position == limit) {
                position = 0;
                limit = Math.max(0, reader.read(buffer));
                if (limit == 0) {
                    return false;
                }
            }
            if (afterCarriageReturn && buffer[position] == '\n') {
                position++;
            }
            afterCarriageReturn = false;
        } while (position == limit);
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
