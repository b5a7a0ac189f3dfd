package fr.academie.chorusaudit.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The inflated bytes of one part, counted: of the part, and since the XML parser's last token. */
final class InflatedStream extends FilterInputStream {

    /** A tag, a text or a comment is in memory as a whole; Excel's longest text has 32,767 characters. */
    private static final long MAX_TOKEN = 4L << 20;

    private final long compressed;
    private final InflationLimit limit;
    private long inflated;
    private long tokenStart;

    InflatedStream(InputStream in, long compressed, InflationLimit limit) {
        super(in);
        this.compressed = compressed;
        this.limit = limit;
    }

    void startToken() {
        tokenStart = inflated;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            inflated += count;
            limit.count(count, inflated, compressed);
            if (inflated - tokenStart > MAX_TOKEN) {
                throw new RefusedException(Refusal.TEXT_TOO_LONG);
            }
        }
        return count;
    }
}
