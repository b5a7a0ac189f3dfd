package fr.academie.chorusaudit.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Output that can be given up between two pieces: packing the sheets of a large report takes longer than a stop may. */
final class StoppableOutput extends FilterOutputStream {

    private final Runnable stop;

    /** @param stop throws when writing must end */
    StoppableOutput(OutputStream out, Runnable stop) {
        super(out);
        this.stop = stop;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        stop.run();
        // Not that of the superclass, which goes byte by byte.
        out.write(bytes, offset, length);
    }
}
